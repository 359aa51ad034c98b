#!/usr/bin/env python3
"""Builds holidays.csv, weekends.csv and lunar_new_year.csv beside this script.

    build_holidays.py FOLDER

FOLDER holds public.csv.gz (country, date, category, status, name) and weekends.csv (country,
weekend), both worked out with vacanza/holidays (MIT) at commit c382fdec4. The rules of definition
03.8 are applied here, so that one (country, date) has one row:

- a `workday` row is a make-up working day only if it lies on a weekly day off and is named
  "Make-up working day";
- OFF beats WORK beats HALF on one date.
"""
import csv
import datetime
import gzip
import pathlib
import sys

SOURCE = "vacanza/holidays"
DAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]
KINDS = {"public": "OFF", "workday": "WORK", "half_day": "HALF"}
STRENGTH = ["HALF", "WORK", "OFF"]
LUNAR_NEW_YEAR = {"CN": "Chinese New Year (Spring Festival)", "VN": "Lunar New Year"}
# Hong Kong and Taiwan keep the date of the Chinese calendar; their rows name other days of it.
SAME_LUNAR_NEW_YEAR = {"CN": ["CN", "HK", "TW"], "VN": ["VN"]}


def main(folder):
    weekends = read(open(folder / "weekends.csv", encoding="utf-8"))
    days_off = {w["country"]: {DAYS.index(d) for d in w["weekend"].split("+")} for w in weekends}
    rows = read(gzip.open(folder / "public.csv.gz", "rt", encoding="utf-8"))
    chosen = {}
    for row in rows:
        kind = KINDS[row["category"]]
        weekday = datetime.date.fromisoformat(row["date"]).weekday()
        if kind == "WORK" and (
            row["name"] != "Make-up working day" or weekday not in days_off[row["country"]]
        ):
            print("left out:", row, file=sys.stderr)
            continue
        key = (row["country"], row["date"])
        if key not in chosen or STRENGTH.index(kind) > STRENGTH.index(chosen[key][3]):
            chosen[key] = (*key, row["name"], kind, row["status"], SOURCE)
    write("holidays.csv", ["country", "date", "name", "kind", "status", "source"], chosen.values())
    write("weekends.csv", ["country", "weekend"], [(w["country"], w["weekend"]) for w in weekends])
    write("lunar_new_year.csv", ["country", "date"], lunar_new_years(rows))


def lunar_new_years(rows):
    for country, name in LUNAR_NEW_YEAR.items():
        first = {}
        for row in rows:
            if row["country"] == country and row["name"] == name:
                year = row["date"][:4]
                first[year] = min(first.get(year, row["date"]), row["date"])
        for same in SAME_LUNAR_NEW_YEAR[country]:
            yield from ((same, date) for date in first.values())


def read(file):
    with file:
        return list(csv.DictReader(file))


def write(name, header, rows):
    path = pathlib.Path(__file__).parent / name
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(sorted(rows))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))

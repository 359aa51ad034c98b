#!/usr/bin/env python3
"""Turns an event log (XES, IEEE 1849) of purchase orders into one CSV row an event.

  jobs/xes_to_csv.py log.xes[.gz] > events.csv

Besides the attributes that jobs/bpi2019.yaml reads, each row says which of the events of its kind
in its case it is (nth of of_n): events that are identical in all attributes are genuine repeats,
and get ids of their own by it. No user names are written. One case at a time is held in memory.
"""
import collections
import csv
import gzip
import sys
import xml.etree.ElementTree as xml

CASE = {
    "case": "concept:name",
    "document": "(case) Purchasing Document",
    "item": "(case) Item",
    "vendor": "(case) Vendor",
    "vendor_name": "(case) Name",
    "spend_area": "(case) Spend area text",
    "document_type": "(case) Document Type",
}
EVENT = {
    "activity": "concept:name",
    "time": "time:timestamp",
    "worth_eur": "Cumulative net worth (EUR)",
}


def attributes(element):
    return {child.get("key"): child.get("value") for child in element if child.get("key")}


def local(tag):
    return tag.rsplit("}", 1)[-1]


def rows(trace):
    case = attributes(trace)
    events = [attributes(child) for child in trace if local(child.tag) == "event"]
    of_n = collections.Counter(event.get("concept:name") for event in events)
    nth = collections.Counter()
    for event in events:
        activity = event.get("concept:name")
        nth[activity] += 1
        row = [case.get(key, "") for key in CASE.values()]
        row += [event.get(key, "") for key in EVENT.values()]
        yield row + [nth[activity], of_n[activity]]


def main(path):
    opened = gzip.open(path, "rb") if path.endswith(".gz") else open(path, "rb")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow([*CASE, *EVENT, "nth", "of_n"])
    with opened as log:
        for _, element in xml.iterparse(log):
            if local(element.tag) == "trace":
                out.writerows(rows(element))
                element.clear()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding="utf-8")
    main(sys.argv[1])

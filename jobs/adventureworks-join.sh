#!/usr/bin/env bash
# Joins AdventureWorks' purchase order lines with their orders, which name vendor and dates:
#   jobs/adventureworks-join.sh FOLDER > FOLDER/lines.tsv
# FOLDER holds PurchaseOrderHeader.tsv and PurchaseOrderDetail.tsv, plain or .gz.
set -euo pipefail
[ $# -eq 1 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }

table() {
  local file
  for file in "$1/$2.tsv" "$1/$2.tsv.gz"; do
    if [ -f "$file" ]; then gzip -cdf "$file" | tr -d '\r'; return; fi
  done
  echo "adventureworks-join: no $2.tsv or $2.tsv.gz in $1" >&2
  exit 3
}

# Header: 1 order, 2 revision, 3 status, 5 vendor, 7 ordered, 8 shipped. Detail: its 11 columns.
awk -F '\t' -v OFS='\t' '
  NR == FNR { order[$1] = $5 OFS $3 OFS $2 OFS $7 OFS $8; next }
  $1 in order { print $0, order[$1] }
' <(table "$1" PurchaseOrderHeader) <(table "$1" PurchaseOrderDetail)

"""Any table of the record as JSONL, CSV or Parquet."""

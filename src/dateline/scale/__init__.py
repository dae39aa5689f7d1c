"""Reading archives: many reports on many processes or machines, into Parquet of claims and incidents."""

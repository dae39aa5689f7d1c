"""Asks the server: the one file that knows the client library, its repetitions and its errors."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from dateline.errors import FeatureMissing
from dateline.llm.faults import ModelRefused, ModelUnreachable, SettingsRefused
from dateline.llm.questions import Message
from dateline.llm.settings import KEY, Settings

# Enough of what a server says to know what to do about it.
_LONGEST = 200
# Answers of a server for which no passage of any report will fare better.
_HOPELESS = (401, 402, 403, 404)
# Answers that the client repeats.
_BUSY, _BROKEN = 429, 500


class NoAnswer(Exception):
    """The server gave no answer to this question; the message says why, without the key."""

    def __init__(self, why: str, *, retries: int = 0) -> None:
        self.retries = retries
        super().__init__(why)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; `refused` where model or server declined, `cut` where it is not whole."""

    text: str
    refused: bool
    cut: bool
    retries: int
    tokens_in: int
    tokens_out: int


class Server:
    """A model behind an OpenAI-compatible address. May be asked from several threads at once."""

    def __init__(self, settings: Settings, *, key: str = "") -> None:
        try:
            import openai

            from dateline.llm import limits
        except ImportError as error:
            raise FeatureMissing(
                "The client of language models is not installed.",
                expected="the package openai",
                cure="pip install 'dateline[llm]'",
            ) from error
        self._openai, self._limits = openai, limits
        self._settings = settings
        self._key = key
        parts = urlsplit(settings.url)
        host = parts.hostname or ""
        if key and parts.scheme == "http" and not _is_local(host):
            raise SettingsRefused(
                f"{settings.url} is not encrypted, and a key would be sent there.",
                expected="https, or a server on this machine",
                cure=f"use https, or unset {KEY} where the server asks for no key",
            )
        # What is read here goes to the address that was given and nowhere else: no redirects, and for this
        # machine no proxy. Empty headers keep the client from sending what other variables hold.
        self._client = openai.OpenAI(
            api_key=key or "none",
            base_url=settings.url,
            organization="",
            project="",
            timeout=settings.timeout,
            max_retries=settings.retries,
            http_client=openai.DefaultHttpxClient(
                follow_redirects=False,
                trust_env=not _is_local(host),
                event_hooks=limits.client_hooks(seconds=settings.timeout),
            ),
        )

    @classmethod
    def open(cls, settings: Settings, environ: Mapping[str, str] = os.environ) -> Server:
        """Returns the server of the settings with the key of the environment, if there is one.

        Raises SettingsRefused where the key is none, without it: a client that met it would repeat it.
        """
        key = environ.get(KEY, "").strip()
        if not (key.isascii() and key.isprintable() and " " not in key):
            raise SettingsRefused(
                f"The key in {KEY} holds blanks or characters that no header can hold.",
                expected="a key as the provider gave it, on one line",
                cure=f"set {KEY} again",
            )
        return cls(settings, key=key)

    def close(self) -> None:
        """Closes the connections that were kept."""
        self._client.close()

    def ask(self, messages: Sequence[Message], schema: Mapping[str, Any]) -> Answer:
        """Returns the answer; the client repeats with back-off what a busy or broken server refuses.

        Raises NoAnswer where this question gets none, ModelUnreachable or ModelRefused where none will.
        """
        openai, repeated = self._openai, self._settings.retries
        try:
            raw = self._client.chat.completions.with_raw_response.create(**self._body(messages, schema))
            return _answer(raw.parse(), retries=raw.retries_taken)
        except openai.APITimeoutError as error:
            why = f"no answer within {self._settings.timeout:g} seconds"
            raise NoAnswer(why, retries=repeated) from error
        except self._limits.TooLarge as error:
            raise NoAnswer(f"the answer is larger than any can be: {error}") from error
        except openai.APIConnectionError as error:
            raise ModelUnreachable(
                f"Nobody answers at {self._settings.url}: {self._safe(str(error.__cause__ or error))}.",
                expected="an OpenAI-compatible server",
                cure="start it, or mend --llm-url; run the same command again to go on",
            ) from error
        except openai.APIStatusError as error:
            raise self._refusal(error.status_code, self._safe(error.message)) from error
        except (
            openai.OpenAIError, ValueError, TypeError, AttributeError, LookupError, RecursionError,
        ) as error:  # fmt: skip
            raise NoAnswer("the server's answer is none of this interface") from error

    def _body(self, messages: Sequence[Message], schema: Mapping[str, Any]) -> dict[str, Any]:
        settings = self._settings
        form = {"name": "claims", "strict": True, "schema": schema}
        more = {
            "temperature": 0,
            "max_tokens": settings.answer_tokens,
            "response_format": {"type": "json_schema", "json_schema": form},
            **settings.request,
        }
        sent = {name: value for name, value in more.items() if value != ""}
        return {"model": settings.model, "messages": list(messages), "extra_body": sent}

    def _refusal(self, status: int, said: str) -> Exception:
        if status not in _HOPELESS:
            repeated = self._settings.retries if status == _BUSY or status >= _BROKEN else 0
            return NoAnswer(f"the server answers {status}: {said}", retries=repeated)
        cures = {
            402: "see to the account at the provider; what was answered is kept",
            404: "mend --llm-url (it mostly ends in /v1) or --llm-model",
        }
        return ModelRefused(
            f"{self._settings.url} answers {status}: {said}",
            expected=f"a server that knows the model {self._settings.model!r} and this key",
            cure=cures.get(status, f"check the key in the environment variable {KEY}"),
        )

    def _safe(self, said: str) -> str:
        """What a server said, short and without the key."""
        plain = said.replace(self._key, "[the key]") if self._key else said
        return " ".join(plain.split())[:_LONGEST]


def _is_local(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _answer(completion: Any, *, retries: int) -> Answer:
    """Reads a completion; what is not of the interface raises AttributeError or TypeError."""
    choice, usage = completion.choices[0], completion.usage
    text = choice.message.content or ""
    if not isinstance(text, str):
        raise TypeError(f"the content is of {type(text)}")
    refused = bool(getattr(choice.message, "refusal", None)) or choice.finish_reason == "content_filter"
    return Answer(
        # Half a character stands in no report, and cannot be written to a file.
        text=text.encode("utf-8", "replace").decode("utf-8"),
        refused=refused,
        cut=choice.finish_reason == "length",
        retries=retries,
        tokens_in=_count(usage, "prompt_tokens"),
        tokens_out=_count(usage, "completion_tokens"),
    )


def _count(usage: Any, name: str) -> int:
    """A number of tokens; 0 where the server does not count them."""
    number = getattr(usage, name, None)
    return number if isinstance(number, int) else 0

"""Why a language model cannot be asked at all; what goes wrong with one passage is told with its report."""

from __future__ import annotations

from dateline.errors import ModelError


class SettingsRefused(ModelError):
    """A setting of the model is missing or none that can be used."""

    code = "model-settings"
    exit_code = 2


class ModelUnreachable(ModelError):
    """Nobody answers at the model's address."""

    code = "model-unreachable"


class ModelRefused(ModelError):
    """The server knows neither this key, nor this model, nor this address."""

    code = "model-refused"

"""The workspace: pages and an API over a ledger, served to a browser."""

from dateline.web.app import create_app
from dateline.web.settings import Settings
from dateline.web.workspace import Workspace

__all__ = ["Settings", "Workspace", "create_app"]

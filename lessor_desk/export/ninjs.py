"""ninjs 2.1, the news item in JSON of the IPTC."""

from __future__ import annotations

import json
from typing import Any

from lessor_desk.export.notices import notices
from lessor_desk.export.outgoing import Outgoing
from lessor_desk.workflow.states import Edition


def ninjs_of(outgoing: Outgoing) -> bytes:
    """One news item. A withdrawal is `canceled`, a draft `withheld`, and a note to the editors says it."""
    item: dict[str, Any] = {
        "uri": f"urn:uuid:{outgoing.id}",
        "standard": {"name": "ninjs", "version": "2.1"},
        "type": "text",
        "version": str(outgoing.revision),
        "pubstatus": _status(outgoing),
        "bodies": [
            {
                "role": "main",
                "contenttype": "text/plain",
                "charcount": len(outgoing.body),
                "value": outgoing.body,
            }
        ],
    }
    if outgoing.headline:
        item["headlines"] = [{"role": "main", "contenttype": "text/plain", "value": outgoing.headline}]
    if told := notices(outgoing):
        item["ednote"] = " ".join(told)
    if byline := outgoing.meta.get("byline"):
        item["by"] = byline
    if source := outgoing.meta.get("source"):
        item["infosources"] = [{"role": "source", "name": source}]
    return json.dumps(item, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace") + b"\n"


def _status(outgoing: Outgoing) -> str:
    if outgoing.draft:
        return "withheld"
    return "canceled" if outgoing.edition is Edition.WITHDRAWAL else "usable"

#!/usr/bin/env python3
"""Kontrollerar en export av historiken ur Ledningsplats, utan något av Ledningsplats.

    python3 verify-export.py FIL [--head ström:nummer:kontrollsumma ...]

Formatet och reglerna står i export.md. Bara Pythons egna bibliotek, 3.8 eller senare.
Slutar med 0 när exporten är hel, 1 när något inte stämmer, 2 när den inte gick att pröva.
"""

import argparse
import hashlib
import json
import sys

FORMAT = "ledningsplats-chain/1"
FIELDS = {
    "stream": str,
    "seq": int,
    "type": str,
    "version": int,
    "meta": str,
    "data": str,
    "content": (str, type(None)),
    "salt": (str, type(None)),
    "content_hash": str,
    "chain_hash": str,
}


def shown(text):
    """Som den kan visas: styrtecken i en främmande fil ska varken dölja ett fel eller låtsas vara ett svar."""
    return "".join(char if char.isprintable() else "\ufffd" for char in str(text))


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Stream:
    """En ström: händelser 1, 2, 3 …, var och en bunden till den före."""

    def __init__(self):
        self.seq = 0
        self.hash = ""
        self.hashes = {}
        self.kept = 0
        self.removed = set()
        self.decided = set()

    def add(self, event):
        """Nästa händelse. Ger de fel som den visar."""
        seq = event["seq"]
        if seq != self.seq + 1:
            yield f"händelse {self.seq + 1} saknas"
        parts = [self.hash, event["stream"], seq, event["type"], event["version"]]
        parts += [event["meta"], event["data"], event["content_hash"]]
        if sha256("\n".join(str(part) for part in parts)) != event["chain_hash"]:
            yield f"händelse {seq} är ändrad, flyttad eller utbytt"
        yield from self.add_content(event)
        if event["type"] == "ContentRedacted":
            self.decided.add(json.loads(event["data"])["seq"])
        self.seq, self.hash = seq, event["chain_hash"]
        self.hashes[seq] = self.hash

    def add_content(self, event):
        content, salt, expected = event["content"], event["salt"], event["content_hash"]
        if content is None and salt is None:
            if expected != "":
                self.removed.add(event["seq"])
        elif content is None or salt is None or sha256(salt + content) != expected:
            yield f"texten i händelse {event['seq']} är ändrad"
        else:
            self.kept += 1

    def end(self, head):
        """Efter sista händelsen, med huvudet som exporten uppger."""
        for seq in sorted(self.removed - self.decided):
            yield f"texten i händelse {seq} är borttagen utan beslut"
        if (self.seq, self.hash) != head:
            yield f"slutar vid händelse {self.seq}, men ska sluta vid {head[0]}"


def read(path):
    """Exportens första rad och dess händelser. ValueError om filen inte är hel."""
    with open(path, "rb") as file:
        lines = file.read().split(b"\n")
    if len(lines) < 3 or lines[-1] != b"":
        raise ValueError("filen är avhuggen")
    body, last = lines[:-2], lines[-2]
    checksum = hashlib.sha256(b"".join(line + b"\n" for line in body)).hexdigest()
    if last != b'{"sha256":"%s"}' % checksum.encode("ascii"):
        raise ValueError("filen är inte den som skrevs: kontrollsumman på sista raden stämmer inte")
    about, *events = [json.loads(line) for line in body]
    if about.get("format") != FORMAT:
        raise ValueError(f"filen är inte på formen {FORMAT}")
    for number, event in enumerate(events, 2):
        if set(event) != set(FIELDS) or not all(isinstance(event[name], kind) for name, kind in FIELDS.items()):
            raise ValueError(f"rad {number} är inte en händelse")
    return about, events


def check(about, events, known):
    """Strömmarna, och alla fel i ordning."""
    heads = {head["stream"]: (head["seq"], head["hash"]) for head in about["heads"]}
    streams = {name: Stream() for name in heads}
    faults = []
    for event in events:
        name = event["stream"]
        if name not in streams:
            faults.append(f"{name}: strömmen finns inte bland exportens huvuden")
            streams[name] = Stream()
        faults += [f"{name}: {fault}" for fault in streams[name].add(event)]
    for name, stream in streams.items():
        faults += [f"{name}: {fault}" for fault in stream.end(heads.get(name, (0, "")))]
    for name, seq, value in known:
        if name not in streams or streams[name].hashes.get(seq) != value:
            faults.append(f"{name}: händelse {seq} har inte den angivna kontrollsumman")
    return streams, faults


def parse_head(text):
    try:
        name, seq, value = text.rsplit(":", 2)
        return name, int(seq), value
    except ValueError:
        raise argparse.ArgumentTypeError(f"”{text}” är inte på formen ström:nummer:kontrollsumma")


def main():
    parser = argparse.ArgumentParser(description="Kontrollerar en export av historiken ur Ledningsplats.")
    parser.add_argument("file", metavar="FIL")
    parser.add_argument("--head", action="append", default=[], type=parse_head, metavar="ström:nummer:kontrollsumma")
    asked = parser.parse_args()
    try:
        about, events = read(asked.file)
        streams, faults = check(about, events, asked.head)
    except OSError as error:
        print(f"Filen går inte att läsa: {error.strerror}", file=sys.stderr)
        return 2
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        print(f"FEL: {shown(error)}")
        return 1
    print(f"Export gjord {shown(about['made'])} av {shown(about['by'])}, Ledningsplats {shown(about['version'])}.")
    for name, stream in streams.items():
        print(f"- {shown(name)}: {stream.seq} händelser, {stream.kept} texter, {len(stream.removed)} borttagna efter beslut")
        print(f"  huvud {shown(name)}:{stream.seq}:{shown(stream.hash)}")
    for fault in faults:
        print(f"FEL: {shown(fault)}")
    if not faults:
        print("Exporten är hel: inget är ändrat, borttaget eller flyttat. Jämför huvudena med papper eller en annan kopia.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

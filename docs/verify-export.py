#!/usr/bin/env python3
"""Kontrollerar en export av historiken ur Ledningsplats, utan något av Ledningsplats.

FIL är en fil med kedjan (.jsonl) eller ett arkiv (.zip).

    python3 verify-export.py FIL [--head ström:nummer:kontrollsumma ...]

Formatet och reglerna står i export.md. Bara Pythons egna bibliotek, 3.8 eller senare.
Slutar med 0 när exporten är hel, 1 när något inte stämmer, 2 när den inte gick att pröva.
"""

import argparse
import hashlib
import io
import json
import sys
import zipfile
import zlib

FORMAT = "ledningsplats-chain/1"
ARCHIVE = "ledningsplats-archive/1"
MANIFEST = "manifest.json"
CHAIN = "kedja.jsonl"
# arkivet slutar med en kommentar: kontrollsumman för allt före den
COMMENT = b"sha256:"
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


def read(data):
    """Exportens första rad och dess händelser. ValueError om filen inte är hel."""
    lines = data.split(b"\n")
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


def read_archive(data):
    """Arkivets lista, filerna med kedjan och alla fel i ordning. ValueError om arkivet inte är helt."""
    end = len(data) - len(COMMENT) - 64
    checksum = hashlib.sha256(data[: max(end, 0)]).hexdigest()
    if end < 0 or data[end:] != COMMENT + checksum.encode("ascii"):
        raise ValueError("arkivet är inte det som skrevs: kontrollsumman i slutet stämmer inte")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if MANIFEST not in names or CHAIN not in names:
            raise ValueError("arkivet saknar sin lista eller sin kedja")
        manifest = json.loads(archive.read(MANIFEST))
        if manifest.get("format") != ARCHIVE:
            raise ValueError(f"arkivet är inte på formen {ARCHIVE}")
        listed = {file["name"]: file for file in manifest["files"]}
        faults = []
        if len(set(names)) != len(names) or len(listed) != len(manifest["files"]):
            faults.append("samma namn står två gånger i arkivet")
        faults += [f"{name} finns i arkivet men inte i listan" for name in names if name not in listed and name != MANIFEST]
        for name, file in listed.items():
            if name not in names:
                faults.append(f"{name} saknas i arkivet")
                continue
            found = archive.read(name)
            if len(found) != file["size"] or hashlib.sha256(found).hexdigest() != file["sha256"]:
                faults.append(f"{name} är inte den som listan säger")
        return manifest, archive.read(CHAIN), faults


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
        with open(asked.file, "rb") as file:
            data = file.read()
        manifest, archived = None, []
        if data[:2] == b"PK":
            manifest, data, archived = read_archive(data)
        about, events = read(data)
        streams, faults = check(about, events, asked.head)
        faults = archived + faults
        if manifest is not None and manifest["heads"] != about["heads"]:
            faults.append("arkivets lista uppger andra huvuden än kedjan")
    except OSError as error:
        print(f"Filen går inte att läsa: {error.strerror}", file=sys.stderr)
        return 2
    except (ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile, zlib.error) as error:
        print(f"FEL: {shown(error)}")
        return 1
    if manifest is not None:
        mark = f", {shown(manifest['mark'])}" if manifest["mark"] else ""
        print(f"Arkiv över händelse {shown(manifest['incident']['number'])}{mark}: {len(manifest['files'])} filer.")
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

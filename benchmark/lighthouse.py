#!/usr/bin/env python3
"""Asks Lighthouse what it thinks of pages: python3 benchmark/lighthouse.py FOLDER PAGE [PAGE ...]

FOLDER: what `render` wrote. PAGE: a path in it, such as index.html. Needs npx and Chromium; Lighthouse 12 is fetched by npx. Pages
are served compressed, as hosts of static pages do. Prints a table of the scores from 0 to 100, and the audits that are not at their
best. Not part of CI.
"""

import functools
import gzip
import http.server
import json
import mimetypes
import os
import shutil
import subprocess
import sys
import threading

SUBJECTS = ["performance", "accessibility", "best-practices", "seo"]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        path = self.translate_path(self.path)
        if not os.path.isfile(path) or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        with open(path, "rb") as file:
            body = gzip.compress(file.read())
        self.send_response(200)
        self.send_header("Content-Type", mimetypes.guess_type(path)[0] or "application/octet-stream")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def judged(address):
    found = subprocess.run(
        ["npx", "--yes", "lighthouse@12", address, "--quiet", "--output=json",
         "--chrome-flags=--headless=new --no-sandbox --disable-gpu"],
        env=os.environ | {"CHROME_PATH": shutil.which("chromium") or shutil.which("google-chrome") or ""},
        check=True, capture_output=True, text=True).stdout
    return json.loads(found)


def main(folder, pages):
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("| page | " + " | ".join(SUBJECTS) + " |\n| --- |" + " ---: |" * len(SUBJECTS))
    below = []
    for page in pages:
        found = judged(f"http://127.0.0.1:{server.server_address[1]}/{page}")
        scores = [round(100 * found["categories"][subject]["score"]) for subject in SUBJECTS]
        print(f"| {page} | " + " | ".join(map(str, scores)) + " |", flush=True)
        for subject in SUBJECTS[1:]:
            for audit in found["categories"][subject]["auditRefs"]:
                if found["audits"][audit["id"]]["score"] == 0:
                    below.append(f"{page}: {audit['id']}")
    print("\n".join(below))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])

"""Writes a Markdown report of assay as a comment of a pull request, over the one of an earlier run where there is one.

Usage: comment.py FILE. Reads GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN and PULL_REQUEST. The first line of FILE is the
marker by which the comment is found again; it names the model, so that two models have two comments.
"""
import json, os, pathlib, sys, urllib.error, urllib.request

API = f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}/issues"
PAGE = 100


def call(method, path, body=None):
    headers = {"Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}", "Accept": "application/vnd.github+json"}
    request = urllib.request.Request(API + path, json.dumps(body).encode() if body else None, headers, method=method)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def comments(pull_request):
    page = 1
    while found := call("GET", f"/{pull_request}/comments?per_page={PAGE}&page={page}"):
        yield from found
        page += 1


def main(file, pull_request):
    if not file.exists():
        return print(f"::notice::{file} was not written, so there is nothing to comment")
    text = file.read_text(encoding="utf-8")
    marker = text.splitlines()[0]
    # A person may quote the marker; only comments of the same kind of account as the token's are ours to change.
    mine = [one for one in comments(pull_request) if one["body"].startswith(marker) and one["user"]["type"] == "Bot"]
    if mine:
        call("PATCH", f"/comments/{mine[0]['id']}", {"body": text})
    else:
        call("POST", f"/{pull_request}/comments", {"body": text})
    print("updated the comment" if mine else "commented")


try:
    main(pathlib.Path(sys.argv[1]), os.environ["PULL_REQUEST"])
except urllib.error.HTTPError as error:
    if error.code != 403:
        raise
    print("::notice::this token may not comment, as in pull requests from forks; the report is in the summary of the job")

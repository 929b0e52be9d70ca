"""Publishes files by the Hub's own client: endpoint, token, repository, folder, way."""

import os
import sys

os.environ.update(HF_HUB_DISABLE_XET="1", HF_HUB_DISABLE_TELEMETRY="1", HF_HUB_DISABLE_PROGRESS_BARS="1")
endpoint, token, repository, folder, way = sys.argv[1:6]
os.environ["HF_ENDPOINT"] = endpoint

from huggingface_hub import CommitOperationAdd, HfApi  # noqa: E402
from huggingface_hub.errors import HfHubHTTPError  # noqa: E402

api = HfApi(endpoint=endpoint, token=token)
operations = [
    CommitOperationAdd(path_in_repo=os.path.relpath(os.path.join(base, name), folder), path_or_fileobj=os.path.join(base, name))
    for base, _, names in sorted(os.walk(folder))
    for name in sorted(names)
]
common = dict(repo_id=repository, repo_type="dataset", commit_message="Publish it", commit_description="Because.")
if way == "commit":
    head = api.dataset_info(repository).sha
    print(api.create_commit(operations=operations, parent_commit=head, **common).oid)
elif way == "pull-request":
    print(api.create_commit(operations=operations, create_pr=True, **common).pr_url)
elif way == "folder":
    print(api.upload_folder(folder_path=folder, **common))
elif way == "stale":
    try:
        api.create_commit(operations=operations, parent_commit="0" * 40, **common)
    except HfHubHTTPError as refused:
        print(refused.response.status_code)
elif way == "bad":
    try:
        api.create_commit(operations=operations, **common)
    except ValueError as refused:
        print(str(refused).replace("\n", " "))
elif way == "create":
    print(api.create_repo(repository, repo_type="dataset", private=True, exist_ok=True))
elif way == "many":
    for name in sorted(os.listdir(folder)):
        api.upload_folder(
            folder_path=os.path.join(folder, name), repo_id="anna/" + name, repo_type="dataset", commit_message="Publish it"
        )

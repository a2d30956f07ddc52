#!/usr/bin/env bash
# Plans configurations with the real terraform and the stand-in provider, without network, and writes plan.json beside each.
# usage: plan.sh FOLDER…   (default: every folder under tests/Unit/Templates/Terraform/Plans)
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
[ $# -gt 0 ] || set -- "$here"/../Unit/Templates/Terraform/Plans/*/
work="$(mktemp -d)"
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"' EXIT
for prefix in azurerm_ azapi_; do
    "${PYTHON:-python3}" "$here/provider.py" "$prefix" "$work/$prefix.json" 2>"$work/$prefix.log" & pids+=($!)
done
for _ in $(seq 100); do [ -s "$work/azurerm_.json" ] && [ -s "$work/azapi_.json" ] && break; sleep 0.1; done
TF_REATTACH_PROVIDERS="{\"registry.terraform.io/hashicorp/azurerm\":$(cat "$work/azurerm_.json"),\"registry.terraform.io/azure/azapi\":$(cat "$work/azapi_.json")}"
export TF_REATTACH_PROVIDERS TF_IN_AUTOMATION=1 CHECKPOINT_DISABLE=1 TF_CLI_CONFIG_FILE=/dev/null
for folder in "$@"; do
    copy="$work/configuration"
    rm -rf "$copy" && cp -r "$folder" "$copy"
    (cd "$copy" && terraform init -input=false >/dev/null && terraform plan -input=false -out=tfplan >/dev/null && terraform show -json tfplan) > "$work/plan.json"
    # The time of the run would make each plan a different one.
    "${PYTHON:-python3}" -c 'import json, sys; plan = json.load(sys.stdin); plan.pop("timestamp", None); print(json.dumps(plan, separators=(",", ":")))' < "$work/plan.json" > "$folder/plan.json"
    echo "$folder"
done

"""Writes with azure-mgmt-compute: python publish.py TARGET MODE; TARGET is Gallery, Definition, Version, or Machine."""
import collections
import logging
import os
import sys
import time

from azure.mgmt.compute import ComputeManagementClient

target, mode = sys.argv[1:]
subscription = os.environ["AZURE_SUBSCRIPTION_ID"]
group, gallery, definition, location = "rg-orchid", "gal_orchid", "img-fern", "westeurope"
compute = f"/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute"
Token = collections.namedtuple("Token", "token expires_on")


class Credential:
    def get_token(self, *scopes, **options):
        return Token(os.environ["LAB_TOKEN"], int(time.time()) + 3600)


def publish():
    client = ComputeManagementClient(Credential(), subscription, logging_enable=mode == "DEBUG")
    if target == "Gallery":
        return client.galleries.begin_create_or_update(group, gallery, {"location": location})
    if target == "Definition":
        return client.gallery_images.begin_create_or_update(group, gallery, definition, {
            "location": location, "os_type": "Linux", "os_state": "Generalized", "identifier": {"publisher": "orchidworks", "offer": "fern", "sku": "base"}})
    if target == "Version":
        return client.gallery_image_versions.begin_create_or_update(group, gallery, definition, "3.1.4", {
            "location": location, "storage_profile": {"source": {"id": f"{compute}/images/img-moss"}}})
    return client.virtual_machines.begin_create_or_update(group, "vm-moss", {
        "location": location, "storage_profile": {"image_reference": {"id": f"{compute}/galleries/{gallery}/images/{definition}"}}})


if mode in ("DEBUG", "INFO"):
    logging.basicConfig(level=mode)
if mode in ("str", "repr"):
    try:
        publish().result()
    except Exception as error:
        print(str(error) if mode == "str" else repr(error))
else:
    publish().result()
    print("Published.")

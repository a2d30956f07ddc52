"""A provider that plans whatever it is asked to: the types of azurerm and azapi that galleries need, without Azure and without network.

It speaks version 5 of Terraform's plugin protocol with hand-written messages, so that no generated code is needed.
usage: provider.py PREFIX FILE   (serves the types of schema.txt that begin with PREFIX; writes the entry of TF_REATTACH_PROVIDERS)
"""
import json
import os
import sys
from concurrent import futures
from pathlib import Path

import grpc
import msgpack

UNKNOWN = msgpack.ExtType(0, b"\x00")
TYPES = {"string": "string", "bool": "bool", "number": "number", "any": "dynamic",
         "strings": ["list", "string"], "set": ["set", "string"], "map": ["map", "string"]}


# --- messages: a list of (field number, value); an integer is a varint, everything else has a length -------------------------------

def varint(number):
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def message(*fields):
    out = b""
    for number, value in fields:
        if isinstance(value, int):
            out += varint(number << 3) + varint(value)
        else:
            value = value.encode() if isinstance(value, str) else value
            out += varint(number << 3 | 2) + varint(len(value)) + value
    return out


def parse(data):
    fields, at = {}, 0

    def number():
        nonlocal at
        result = shift = 0
        while True:
            byte = data[at]
            at += 1
            result |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return result

    while at < len(data):
        key = number()
        length = number()
        if key & 7 == 2:
            fields[key >> 3] = data[at:at + length]
            at += length
        else:
            fields[key >> 3] = length
    return fields


# --- the schema: lines of "type", "  name kind flags", and "  block name" with its attributes indented further ---------------------

class Block:
    def __init__(self):
        self.attributes, self.blocks = {}, {}

    def encode(self):
        fields = [(2, message((1, name), (2, json.dumps(TYPES[kind])), *((flag, 1) for flag in flags))) for name, (kind, flags) in self.attributes.items()]
        fields += [(3, message((1, name), (2, block.encode()), (3, 2))) for name, block in self.blocks.items()]
        return message(*fields)

    def plan(self, value):
        if not isinstance(value, dict):
            return value
        for name, (_, flags) in self.attributes.items():
            if 6 in flags and value.get(name) is None:
                value[name] = UNKNOWN
        for name, block in self.blocks.items():
            if isinstance(value.get(name), list):
                value[name] = [block.plan(item) for item in value[name]]
        return value


def read_schema(path, prefix):
    types, stack = {}, []
    for line in path.read_text().splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        depth = (len(line) - len(line.lstrip())) // 2
        words = line.split()
        if depth == 0:
            stack = [types.setdefault(words[0], Block())]
            continue
        parent = stack[depth - 1]
        if words[0] == "block":
            block = Block()
            for name in words[1:]:
                parent.blocks[name] = block
            stack[depth:] = [block]
        else:
            # required 4, optional 5, computed 6, sensitive 7
            flags = [{"required": 4, "optional": 5, "computed": 6, "sensitive": 7}[word] for word in words[2:]] or [5]
            parent.attributes[words[0]] = (words[1], flags)
    return {name: block for name, block in types.items() if name.removeprefix("data.").startswith(prefix)}


# --- the calls ---------------------------------------------------------------------------------------------------------------------

def value(data):
    return msgpack.unpackb(parse(data)[1], raw=False, strict_map_key=False)


def packed(planned):
    return message((1, msgpack.packb(planned, use_bin_type=True)))


class Provider(grpc.GenericRpcHandler):
    def __init__(self, types):
        self.types = types
        settings = Block()
        settings.attributes = {"subscription_id": ("string", [5]), "use_cli": ("bool", [5])}
        settings.blocks = {"features": Block()}
        self.settings = settings

    def service(self, call):
        name = call.method.rsplit("/", 1)[-1]
        answer = getattr(self, name, None)
        if answer is None:
            return grpc.unary_unary_rpc_method_handler(lambda request, context: context.abort(grpc.StatusCode.UNIMPLEMENTED, name))
        return grpc.unary_unary_rpc_method_handler(lambda request, context: answer(parse(request)))

    def GetSchema(self, _):
        fields = [(1, message((2, self.settings.encode())))]
        for name, block in self.types.items():
            is_data = name.startswith("data.")
            fields.append((3 if is_data else 2, message((1, name.removeprefix("data.")), (2, message((2, block.encode()))))))
        return message(*fields)

    def PrepareProviderConfig(self, request):
        return message((1, request[1]))

    def PlanResourceChange(self, request):
        block = self.types[request[1].decode()]
        return message((1, packed(block.plan(value(request[3])))), (5, 1))

    def ReadDataSource(self, request):
        kind = request[1].decode()
        block, read = self.types["data." + kind], value(request[2])
        for name, (_, flags) in block.attributes.items():
            if 6 in flags and read.get(name) is None:
                read[name] = "westeurope" if name == "location" else "00000000-0000-0000-0000-000000000001"
        if "gallery_name" in read:
            gallery = f"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/{read['resource_group_name']}/providers/Microsoft.Compute/galleries/{read['gallery_name']}"
            read["id"] = f"{gallery}/images/{read['image_name']}/versions/{read['name']}" if "image_name" in read else f"{gallery}/images/{read['name']}"
        return message((1, packed(read)))

    def nothing(self, _):
        return b""

    ValidateResourceTypeConfig = ValidateDataSourceConfig = Configure = GetFunctions = Stop = nothing


prefix, target = sys.argv[1:]
server = grpc.server(futures.ThreadPoolExecutor(8))
server.add_generic_rpc_handlers((Provider(read_schema(Path(__file__).with_name("schema.txt"), prefix)),))
port = server.add_insecure_port("127.0.0.1:0")
server.start()
Path(target + ".new").write_text(json.dumps({"Protocol": "grpc", "ProtocolVersion": 5, "Pid": os.getpid(), "Test": True, "Addr": {"Network": "tcp", "String": f"127.0.0.1:{port}"}}))
os.replace(target + ".new", target)
server.wait_for_termination()

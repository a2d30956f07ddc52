#!/usr/bin/env bash
# Azure.Core 1.64.0: AzureLocation ignores case for the regions it knows, and only for those.
#
# Guess:   new AzureLocation("WestUS4") equals new AzureLocation("westus4"), as "WestEurope" equals "westeurope".
# Seen:    a known region is found by any case and gets its usual name. A region that the version does not
#          know, and EUAP regions written as Resource Manager writes them (EastUS2EUAP), keep their case and
#          are compared with it. A name with blanks is put in lower case, known or not.
# Matters: replication statuses and operation addresses come with "West US 4", "westus4" and "WestUS4". A
#          comparison that was tested with West Europe fails on the day a region opens.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

cat > locations.cs <<'END'
#:package Azure.Core@1.64.0
#:property PublishAot=false
using Azure.Core;
foreach (var (a, b) in new[] { ("WestEurope", "westeurope"), ("WestUS4", "westus4"), ("EastUS2EUAP", "eastus2euap"), ("West US 4", "westus4") })
    Console.WriteLine($"{a} -> {new AzureLocation(a).Name}, equal to {b}: {new AzureLocation(a) == new AzureLocation(b)}");
END
dotnet run locations.cs | tee seen

cat > expected <<'END'
WestEurope -> westeurope, equal to westeurope: True
WestUS4 -> WestUS4, equal to westus4: False
EastUS2EUAP -> EastUS2EUAP, equal to eastus2euap: False
West US 4 -> westus4, equal to westus4: True
END
diff expected seen
echo 'As stated.'

using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source is not there, or lies in another region than the image being created.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; the second sentence is what <c>az image create</c> prints.</remarks>
internal sealed class SourceNotInVersionRegion : Rule, IVerify
{
    public SourceNotInVersionRegion() : base("SIG401", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["NotFound"];
        Messages =
        [
            "Source <ResourceId> is not found. Please check source exists, and is in the same region as gallery image version being created",
            "Source Virtual Machine '<VirtualMachine>' specified in the request does not exist in this Azure location.",
        ];
        AzPowerShell = "Get-AzResource -ResourceId <ResourceId> | Select-Object Name, Location";
        AzureCli = "az resource show --ids <ResourceId> --query location -o tsv";
    }

    internal override bool Accepts(Sighting sighting)
    {
        sighting.Name("Source", "ResourceId", "VirtualMachine");
        return !SourceIds.IsOfAnotherProvider(sighting.Excerpt);
    }

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (NamedSource.IdOf(verification) is not { } id)
            return Unverified.Unnamed("Source");
        var source = await verification.Azure.ReadAsync(id.ToString(), cancellation).ConfigureAwait(false);
        if (source.IsAbsent)
            return Answer.Confirmed(("ResourceId", id.ToString())).As("MessageConfirmedMissing");
        if (source.Failure is { } failure)
            return Unverified.Unread(id.ToString(), failure);
        var location = source.Value["location"].Text;
        if (location.Length == 0)
            return Unverified.Untold(id.ToString(), "location");
        if (verification["Region"] is not { } asked)
            return Unverified.LocationUntold(id.ToString(), location);
        (string, string?)[] values = [("ResourceId", id.ToString()), ("SourceRegion", location)];
        return Regions(source.Value).Contains(AzureRegion.Normalize(asked)) ? Answer.Refuted(values) : Answer.Confirmed(values);
    }

    // A gallery version is wherever it is replicated to.
    private static IEnumerable<string> Regions(JsonValue source) =>
        source["properties"]["publishingProfile"]["targetRegions"].Items.Select(region => region["name"].Text)
            .Append(source["location"].Text)
            .Select(AzureRegion.Normalize);
}

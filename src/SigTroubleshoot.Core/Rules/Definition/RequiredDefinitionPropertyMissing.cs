using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Rules;

/// <summary>A property that every image definition requires is missing: name, location, publisher, offer, SKU, OS type, or OS state.</summary>
/// <remarks>
/// The API's model marks the required properties. The sentences come from PowerShell's parameter binder and Python's
/// argparse, which stop the command before any call.
/// </remarks>
internal sealed class RequiredDefinitionPropertyMissing() : Rule("SIG205", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICheck<ImageDefinition>
{
    internal override RuleText Text => new()
    {
        Message = "Required values of the image definition are missing[: {Properties}].",
        Cause = "A value that every image definition requires is missing: name, location, publisher, offer, SKU, OS type, or OS state.",
        Remedy = "Specify the missing values. OsType is Windows or Linux; OsState is Generalized or Specialized.",
    };

    internal override string[] ClientSentences =>
    [
        "Cannot process command because of one or more missing mandatory parameters: <Properties>.",
        "the following arguments are required: <Properties>",
    ];

    internal override string[] LookalikeSentences =>
    [
        "Required parameter 'osProfile' is missing (null).",
        "Required parameter 'hyperVGeneration' is missing (null).",
        "Required parameter 'osDisk.createOption' is missing (null).",
    ];

    public override string AzPowerShell => DefinitionCommands.NewAzPowerShell("<Definition>");

    public override string AzureCli => DefinitionCommands.NewAzureCli("<Definition>");

    // Any command uses these sentences for its own parameters.
    bool ISentenceGuard.Accepts(RuleMatch match) =>
        match.IsNearAny("New-AzGalleryImageDefinition", "New-AzureRmGalleryImageDefinition", "sig image-definition create");

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request)
    {
        if (request.Exists)
            return [];
        (string Name, string? Value)[] required =
        [
            ("Name", request.Name),
            ("Location", request.Location),
            ("Publisher", request.Publisher),
            ("Offer", request.Offer),
            ("Sku", request.Sku),
            ("OsType", request.OsType),
            ("OsState", request.OsState),
        ];
        var missing = required.Where(property => property.Value is null).Select(property => property.Name).ToArray();
        return missing.Length == 0 ? [] : [Answer.Failed(("Properties", string.Join(", ", missing))) with { Paths = [.. missing.Select(PropertyPaths.InDefinition).OfType<string>()] }];
    }
}

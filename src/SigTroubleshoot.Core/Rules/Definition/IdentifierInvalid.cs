using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The publisher, offer, or SKU of the definition is empty, too long, ends with a period, or contains a character other than letters, digits, hyphens, underscores, and periods.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image definition table (128 characters for the publisher, 64 for offer and SKU);
/// Terraform's own check, which used to allow 128 for all three.
/// </remarks>
internal sealed class IdentifierInvalid() : Rule("SIG204", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<ImageDefinition>
{
    private static readonly NameShape Publisher = ShapeOf("publisher", 128);
    private static readonly NameShape Offer = ShapeOf("offer", 64);
    private static readonly NameShape Sku = ShapeOf("sku", 64);
    private static readonly string[] Properties = [Publisher.Filler, Offer.Filler, Sku.Filler];

    internal override RuleText Text => new()
    {
        Message = "The[ {Property} in the] identifier of the image definition[, '{Value}',] is not valid[; the maximum is {Limit} characters].",
        ["MessageEmpty"] = "The[ {Property} in the] identifier of the image definition is empty.",
        ["MessageInvalidCharacter"] = "The[ {Property}] value[ '{Value}'] in the identifier of the image definition contains an invalid character[: '{Character}'][ ({CodePoint})][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageInvalidEnd"] = "The[ {Property}] value[ '{Value}'] in the identifier of the image definition ends with a period[ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageTooLong"] = "The[ {Property}] value in the identifier of the image definition is too long[: {Length} characters][, maximum {Limit}][; '{Suggestion}' would be valid].",
        Cause = "The publisher, offer, and SKU of an image definition must not be empty or end with a period. They can contain only English letters, digits, hyphens, underscores, and periods. The publisher can have up to 128 characters, offer and SKU up to 64 each.",
        Remedy = "Correct the value named in the message. It does not have to name a real Marketplace publisher: the three values only distinguish the definitions of one gallery.",
    };

    internal override string[] Sentences =>
    [
        "Asset name galleryImage.properties.identifier.<Property> is not valid. It cannot be empty.",
        "Asset name galleryImage.properties.identifier.<Property> is not valid. It cannot be empty. Allowed characters are uppercase or lowercase letters, digits, hyphen(-), period (.), underscore (_). Names are not allowed to end with period(.). The length of the name cannot exceed <Limit> characters.",
    ];

    internal override string[] ClientSentences => ["can only contain alphanumeric, full stops, dashes and underscores. Got \"<Value>\"."];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => DefinitionCommands.NewAzPowerShell("<Definition>");

    public override string AzureCli => DefinitionCommands.NewAzureCli("<Definition>");

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (!match.Says("full stops"))
            return true;

        // Terraform uses this sentence for other names too; the word before the sentence is the property.
        var lead = match.Lead.TrimEnd(' ', '"', '\'', '\\');
        var property = Properties.FirstOrDefault(name => lead.EndsWith(name, StringComparison.Ordinal));
        if (property is null || !match.IsNear("shared_image"))
            return false;
        match.Values["Property"] = property;
        return true;
    }

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("InvalidParameter") && error.Target.StartsWith("galleryImage.properties.identifier.", StringComparison.OrdinalIgnoreCase);

    internal override void Explain(Dictionary<string, string> values)
    {
        if (!values.TryGetValue("Property", out var property))
            return;
        NameViolations.Explain(values, "Value", property == Publisher.Filler ? Publisher : Offer);

        // The command must not repeat the invalid value.
        if (values.TryGetValue("Suggestion", out var suggestion))
            values[property] = suggestion;
        else
            values.Remove(property);
    }

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) =>
        [.. Check("Publisher", request.Publisher, Publisher), .. Check("Offer", request.Offer, Offer), .. Check("Sku", request.Sku, Sku)];

    private static IEnumerable<Answer> Check(string property, string? value, NameShape shape)
    {
        foreach (var violation in NameViolations.Within("Value", value, shape).Concat(NameViolations.AtEnds("Value", value, shape)))
        {
            violation.Values["Property"] = property;

            // The command then contains the suggestion instead of the invalid value.
            violation.Values[property] = violation.Values["Suggestion"];
            yield return violation;
        }
    }

    private static NameShape ShapeOf(string filler, int maximum) =>
        new() { Punctuation = "._-", NotLast = ".", Maximum = maximum, Replacement = '-', Filler = filler };
}

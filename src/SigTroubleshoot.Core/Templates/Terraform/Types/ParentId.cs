using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary>The ID of a parent resource, of which parts may be unknown.</summary>
/// <param name="Subscription">The subscription; null if it is not known.</param>
/// <param name="ResourceGroup">The resource group.</param>
/// <param name="Names">The names in the ID after the provider.</param>
internal sealed record ParentId(TemplateValue? Subscription, TemplateValue ResourceGroup, IReadOnlyList<TemplateValue> Names)
{
    /// <summary>Reads an ID.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="depth">The number of names that it must have; of an ID that is not known, each name is unknown.</param>
    public static ParentId Of(TemplateValue id, int depth)
    {
        var segments = JoinedText.Split(id, '/');
        TemplateValue? subscription = null;
        TemplateValue group = Part(id, "resourceGroup");
        List<TemplateValue> names = [];
        for (var i = 0; i + 1 < segments.Count; i++)
        {
            if (Is(segments[i], "subscriptions"))
            {
                subscription = segments[i + 1];
            }
            else if (Is(segments[i], "resourceGroups"))
            {
                group = segments[i + 1];
            }
            else if (Is(segments[i], "providers"))
            {
                for (var at = i + 3; at < segments.Count; at += 2)
                    names.Add(segments[at]);
                break;
            }
        }

        while (names.Count < depth)
            names.Add(Part(id, FormattableString.Invariant($"name{names.Count + 1}")));
        return new ParentId(subscription, group, [.. names.Take(depth)]);
    }

    // Written like a function: an expression is the same in every language.
    private static UnknownValue Part(TemplateValue id, string part) =>
        id is UnknownValue unknown ? unknown.PartOf($"{part}({unknown.Expression})", example => example) : new UnknownValue("terraform", CanonicalText.Shorten($"{part}({id.Expression})"), id.Place);

    private static bool Is(TemplateValue segment, string name) => string.Equals(segment.AsText, name, StringComparison.OrdinalIgnoreCase);
}

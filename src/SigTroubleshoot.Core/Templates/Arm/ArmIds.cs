using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>Puts resource IDs together.</summary>
internal static class ArmIds
{
    private const string ResourceGroups = "Microsoft.Resources/resourceGroups";
    private const string Subscriptions = "Microsoft.Resources/subscriptions";

    /// <summary>The ID of a resource in a scope.</summary>
    /// <param name="scope">The ID of the scope; empty for the tenant.</param>
    /// <param name="type">The full type.</param>
    /// <param name="names">A name for each segment of the type.</param>
    /// <param name="place">Where the ID is written.</param>
    public static TemplateValue Resource(TemplateValue scope, string type, IReadOnlyList<TemplateValue> names, SourcePlace place)
    {
        var segments = type.Split('/');
        List<TemplateValue> parts = [scope];
        if (string.Equals(type, ResourceGroups, StringComparison.OrdinalIgnoreCase))
        {
            parts.Add(Text("/resourceGroups/", place));
            parts.Add(names[0]);
            return JoinedText.Join(parts, place);
        }

        if (string.Equals(type, Subscriptions, StringComparison.OrdinalIgnoreCase))
        {
            parts.Add(Text("/subscriptions/", place));
            parts.Add(names[0]);
            return JoinedText.Join(parts, place);
        }

        parts.Add(Text("/providers/" + segments[0], place));
        for (var i = 1; i < segments.Length; i++)
        {
            parts.Add(Text("/" + segments[i] + "/", place));
            if (i <= names.Count)
                parts.Add(names[i - 1]);
        }

        return JoinedText.Join(parts, place);
    }

    /// <summary>The ID of a resource group.</summary>
    public static TemplateValue ResourceGroup(TemplateValue subscription, TemplateValue name, SourcePlace place) =>
        JoinedText.Join([Text("/subscriptions/", place), subscription, Text("/resourceGroups/", place), name], place);

    /// <summary>The ID of a subscription.</summary>
    public static TemplateValue Subscription(TemplateValue subscription, SourcePlace place) => JoinedText.Join([Text("/subscriptions/", place), subscription], place);

    /// <summary>The ID of a scope.</summary>
    public static TemplateValue Scope(ArmScope scope, SourcePlace place) => scope.Level switch
    {
        ScopeLevel.ResourceGroup => ResourceGroup(scope.SubscriptionId, scope.ResourceGroup, place),
        ScopeLevel.Subscription => Subscription(scope.SubscriptionId, place),
        _ => Text("", place),
    };

    private static TextValue Text(string text, SourcePlace place) => new(text, place);
}

using System.Text.RegularExpressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions that put resource IDs together.</summary>
internal static class IdFunctions
{
    private static readonly Regex TypeShape = new(@"^[A-Za-z][\w-]*(?:\.[\w-]+)+(?:/[\w.-]+)+$", RegexOptions.CultureInvariant);

    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("resourceId", 2, int.MaxValue, call => Resource(call, null)) { Kind = FunctionKind.Structural },
        new("subscriptionResourceId", 2, int.MaxValue, call => Resource(call, ScopeLevel.Subscription)) { Kind = FunctionKind.Structural },
        new("tenantResourceId", 2, int.MaxValue, call => Resource(call, ScopeLevel.Tenant)) { Kind = FunctionKind.Structural },
        new("managementGroupResourceId", 2, int.MaxValue, OfManagementGroup) { Kind = FunctionKind.Structural },
        new("extensionResourceId", 3, int.MaxValue, Extension) { Kind = FunctionKind.Structural },
    ];

    private static TemplateValue Resource(FunctionCall call, ScopeLevel? level)
    {
        var (at, type, names) = Split(call);
        var scope = call.Context.Deployment.Scope;
        var place = call.Place;
        var subscription = at >= 1 && (level == ScopeLevel.Subscription || at == 2 || scope.Level == ScopeLevel.Subscription) ? call[0] : scope.SubscriptionId;
        return (level ?? scope.Level) switch
        {
            ScopeLevel.Tenant => ArmIds.Resource(new TextValue("", place), type, names, place),
            ScopeLevel.Subscription when at < 2 => ArmIds.Resource(ArmIds.Subscription(subscription, place), type, names, place),
            // Without a resource group around it, the function gives an ID of the tenant.
            ScopeLevel.ManagementGroup when at == 0 => ArmIds.Resource(new TextValue("", place), type, names, place),
            _ => ArmIds.Resource(ArmIds.ResourceGroup(subscription, at >= 1 ? call[at - 1] : scope.ResourceGroup, place), type, names, place),
        };
    }

    private static TemplateValue OfManagementGroup(FunctionCall call)
    {
        var (at, type, names) = Split(call);
        var group = at > 0 ? call[0] : call.Context.Unknown("managementGroup().name", ValueShape.Text);
        return ArmIds.Resource(JoinedText.Join([new TextValue("/providers/Microsoft.Management/managementGroups/", call.Place), group], call.Place), type, names, call.Place);
    }

    private static TemplateValue Extension(FunctionCall call)
    {
        var type = call[1].HasUnknown ? null : call.Text(1);
        return type is null ? call.Context.Unknown(call.Expression, ValueShape.Text) : ArmIds.Resource(call[0], type, Names(call, 2, type), call.Place);
    }

    // The type is the first argument that looks like one; a subscription and a resource group may be before it.
    private static (int At, string Type, IReadOnlyList<TemplateValue> Names) Split(FunctionCall call)
    {
        for (var at = 0; at < Math.Min(call.Count - 1, 3); at++)
        {
            if (call[at] is TextValue text && TypeShape.IsMatch(text.Text))
                return (at, text.Text, Names(call, at + 1, text.Text));
        }

        throw call.Invalid(0);
    }

    private static List<TemplateValue> Names(FunctionCall call, int from, string type)
    {
        List<TemplateValue> names = [.. call.Arguments.Skip(from)];
        // A name may hold several segments, as in resourceId(type, 'gallery/definition').
        var segments = type.Count(c => c == '/');
        if (names.Count != segments)
            names = [.. names.SelectMany(name => JoinedText.Split(name, '/'))];
        return names.Count == segments || names.Exists(name => name.HasUnknown) ? names : throw call.Invalid(call.Count - 1);
    }
}

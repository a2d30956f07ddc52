using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>Reads the property <c>scope</c> of a resource.</summary>
internal static class ScopeReader
{
    private const string Subscriptions = "/subscriptions/";

    /// <summary>The scope of a resource.</summary>
    /// <param name="json">The property <c>scope</c>.</param>
    /// <param name="file">The file.</param>
    /// <param name="context">What its expressions are evaluated in.</param>
    /// <param name="around">The scope of the template.</param>
    public static ArmScope Of(JsonValue json, SourceFile file, ArmContext context, ArmScope around)
    {
        if (json.Kind == JsonKind.Null)
            return around;
        var value = ArmJson.Evaluate(json, file, context);
        // /subscriptions/{id}/resourceGroups/{name}, with unknown parts.
        var segments = JoinedText.Split(value, '/');
        if (segments.Count >= 5 && segments[1].AsText is "subscriptions" && string.Equals(segments[3].AsText, "resourceGroups", StringComparison.OrdinalIgnoreCase))
            return around with { Level = ScopeLevel.ResourceGroup, SubscriptionId = segments[2], ResourceGroup = segments[4] };
        if (segments.Count == 3 && value.AsText?.StartsWith(Subscriptions, StringComparison.OrdinalIgnoreCase) == true)
            return around with { Level = ScopeLevel.Subscription, SubscriptionId = segments[2], ResourceGroup = NullValue.Absent };
        if (value.AsText is "/")
            return new ArmScope(ScopeLevel.Tenant, NullValue.Absent, NullValue.Absent, around.Location);
        // The scope of an extension resource is another resource in the same scope.
        return value.HasUnknown ? around with { SubscriptionId = context.Unknown($"scope({value.Expression}).subscriptionId", ValueShape.Text), ResourceGroup = context.Unknown($"scope({value.Expression}).resourceGroup", ValueShape.Text) } : around;
    }
}

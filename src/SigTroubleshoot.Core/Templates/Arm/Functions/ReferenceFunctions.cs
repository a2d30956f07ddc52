using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions that read a resource: known are outputs of nested deployments, and what the template says of its own resources.</summary>
internal static class ReferenceFunctions
{
    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("reference", 1, 3, Reference) { Kind = FunctionKind.Structural },
        new("references", 1, 2, call => call.Context.Unknown(call.Expression, ValueShape.List)) { Kind = FunctionKind.Structural },
        new("resourceInfo", 1, 1, Info) { Kind = FunctionKind.Structural },
    ];

    private static TemplateValue Reference(FunctionCall call)
    {
        var found = call.Context.Deployment.Find(call[0]);
        if (found?.Nested is { } nested)
            return ScopeFunctions.Rest(call, [new("outputs", nested.Outputs())]);
        if (found is not null && string.Equals(call[2].AsText, "full", StringComparison.OrdinalIgnoreCase))
            return ScopeFunctions.Rest(call, found.IsExisting ? [] : [new("location", found.Location), new("apiVersion", found.ApiVersion)]);
        return call.Context.Unknown(call.Expression, ValueShape.Object);
    }

    private static TemplateValue Info(FunctionCall call)
    {
        if (call.Context.Deployment.Find(call[0]) is not { } found)
            return call.Context.Unknown(call.Expression, ValueShape.Object);
        return ScopeFunctions.Rest(call, [new("id", found.Id), new("name", found.FullName), new("type", new TextValue(found.Type, call.Place)), .. found.IsExisting ? Array.Empty<KeyValuePair<string, TemplateValue>>() : [new("location", found.Location)]]);
    }
}

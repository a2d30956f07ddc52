using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions of the template itself and of the scope that it is deployed to.</summary>
internal static class ScopeFunctions
{
    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("parameters", 1, 1, Parameter) { Kind = FunctionKind.Structural },
        new("variables", 1, 1, call => call[0].HasUnknown ? call.Context.Unknown(call.Expression) : call.Context.Deployment.Variable(call.Text(0))) { Kind = FunctionKind.Structural },
        new("subscription", 0, 0, Subscription) { Kind = FunctionKind.Structural },
        new("resourceGroup", 0, 0, Group) { Kind = FunctionKind.Structural },
        new("deployment", 0, 0, call => call.Context.Deployment.Describe(call.Context)) { Kind = FunctionKind.Structural },
        new("managementGroup", 0, 0, call => Rest(call, [])) { Kind = FunctionKind.Structural },
        new("tenant", 0, 0, call => Rest(call, [])) { Kind = FunctionKind.Structural },
        new("environment", 0, 0, call => Clouds.Describe(call)) { Kind = FunctionKind.Structural },
    ];

    /// <summary>An object of which only some members are known.</summary>
    public static ObjectValue Rest(FunctionCall call, IReadOnlyList<KeyValuePair<string, TemplateValue>> members) =>
        new(members, call.Place) { Rest = call.Context.Unknown(call.Expression, ValueShape.Object) };

    private static TemplateValue Parameter(FunctionCall call)
    {
        if (call[0].HasUnknown)
            return call.Context.Unknown(call.Expression);
        var name = call.Text(0);
        return call.Context.Arguments is { } own ? own.TryGetValue(name, out var value) ? value : throw new TemplateFaultException(TemplateTexts.FormatParameterUndeclared(name)) : call.Context.Deployment.Parameter(name);
    }

    private static ObjectValue Subscription(FunctionCall call)
    {
        var id = call.Context.Deployment.Scope.SubscriptionId;
        return Rest(call, [new("subscriptionId", id), new("id", ArmIds.Subscription(id, call.Place))]);
    }

    private static ObjectValue Group(FunctionCall call)
    {
        var scope = call.Context.Deployment.Scope;
        return Rest(
            call,
            [
                new("name", scope.ResourceGroup),
                new("location", scope.Location),
                new("id", ArmIds.ResourceGroup(scope.SubscriptionId, scope.ResourceGroup, call.Place)),
                new("type", new TextValue("Microsoft.Resources/resourceGroups", call.Place)),
            ]);
    }
}

using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>The scope that a template is deployed to. Each value may be unknown.</summary>
/// <param name="Level">What it is.</param>
/// <param name="SubscriptionId">The ID of the subscription.</param>
/// <param name="ResourceGroup">The name of the resource group.</param>
/// <param name="Location">The location of the resource group, or of the deployment above one.</param>
internal sealed record ArmScope(ScopeLevel Level, TemplateValue SubscriptionId, TemplateValue ResourceGroup, TemplateValue Location)
{
    /// <summary>The scope of a template file.</summary>
    /// <param name="level">What it is deployed to.</param>
    /// <param name="owner">The owner of what is unknown.</param>
    /// <param name="inputs">What the user says about the deployment.</param>
    public static ArmScope Of(ScopeLevel level, string owner, TemplateInputs inputs) => new(
        level,
        Value(owner, inputs.SubscriptionId, "subscription().subscriptionId"),
        level == ScopeLevel.ResourceGroup ? Value(owner, inputs.ResourceGroup, "resourceGroup().name") : NullValue.Absent,
        Value(owner, inputs.Location, level == ScopeLevel.ResourceGroup ? "resourceGroup().location" : "deployment().location"));

    /// <summary>The scope as resources show it.</summary>
    public ResourceScope ToResourceScope() => new(SubscriptionId, ResourceGroup);

    private static TemplateValue Value(string owner, string? given, string expression) =>
        given is { Length: > 0 } ? new TextValue(given, SourcePlace.None) : new UnknownValue(owner, expression, SourcePlace.None) { Shape = ValueShape.Text };
}

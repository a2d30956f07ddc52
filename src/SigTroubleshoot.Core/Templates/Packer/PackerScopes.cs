using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>Where a builder publishes to.</summary>
internal static class PackerScopes
{
    /// <summary>The subscription and the resource group of the gallery.</summary>
    /// <param name="build">The builder.</param>
    /// <param name="inputs">What the user says about the build.</param>
    public static ResourceScope Of(PackerBuildDraft build, TemplateInputs inputs) =>
        new(FirstGiven(PackerBuildDraft.Of(build.Destination, "subscription"), Subscription(build, inputs)), PackerBuildDraft.Of(build.Destination, "resource_group"));

    /// <summary>The subscription of the build.</summary>
    /// <param name="build">The builder.</param>
    /// <param name="inputs">What the user says about the build.</param>
    public static TemplateValue Subscription(PackerBuildDraft build, TemplateInputs inputs) => FirstGiven(
        build.Get("subscription_id"),
        inputs.SubscriptionId is { Length: > 0 } id ? new TextValue(id, SourcePlace.None) : new UnknownValue("packer", "subscription().subscriptionId", SourcePlace.None) { Shape = ValueShape.Text });

    private static TemplateValue FirstGiven(TemplateValue one, TemplateValue other) => one is NullValue or TextValue { Text: "" } ? other : one;
}

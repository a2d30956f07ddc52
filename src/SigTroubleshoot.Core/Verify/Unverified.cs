using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Verify;

/// <summary>Why a finding could not be compared with Azure, in words that several rules share.</summary>
internal static class Unverified
{
    /// <summary>The error does not name what would have to be read.</summary>
    /// <param name="kind">What is missing: the end of a key <c>Kind.…</c> in <c>Texts/Common.resx</c>.</param>
    public static Answer Unnamed(string kind) => Because("Verify.Unnamed", ("Kind", CommonTexts.Get("Kind." + kind)));

    /// <summary>Something could not be read.</summary>
    public static Answer Unread(string id, ReadFailure failure) =>
        failure.IsOfSubscription ? Because("Verify.SubscriptionUnseen", ("Id", id))
        : failure.Reason == ReadFailureReason.NotFound ? Because("Verify.NotFound", ("Id", id))
        : Because("Verify.Unread", ("Id", id), ("Reason", failure.Message));

    /// <summary>What was read does not tell what matters.</summary>
    /// <param name="id">What was read.</param>
    /// <param name="property">The property that is absent or has a value nobody knows.</param>
    public static Answer Untold(string id, string property) => Because("Verify.Untold", ("Id", id), ("Property", property));

    /// <summary>The error is about something that no reading shows.</summary>
    /// <param name="key">The key of the reason in <c>Texts/Common.resx</c>.</param>
    /// <param name="values">The values of the reason.</param>
    public static Answer Because(string key, params (string Name, string? Value)[] values) =>
        Answer.NotEvaluated(CommonTexts.Fill(key, values));

    /// <summary>The error does not tell what the request asked for.</summary>
    /// <param name="id">What was read.</param>
    /// <param name="property">The property.</param>
    /// <param name="current">Its value now.</param>
    public static Answer RequestUntold(string id, string? property, string? current) =>
        Because("Verify.RequestUntold", ("Id", id), ("Property", property), ("Current", current));

    /// <summary>The error names something, but not the group it was looked for in.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="resourceGroup">The group that holds a gallery of this name.</param>
    public static Answer GroupUntold(string gallery, string resourceGroup) => Because("Verify.GroupUntold", ("Gallery", gallery), ("ResourceGroup", resourceGroup));

    /// <summary>The error does not tell the location the request asked for.</summary>
    /// <param name="id">What was read.</param>
    /// <param name="current">Where it is.</param>
    public static Answer LocationUntold(string id, string current) => Because("Verify.LocationUntold", ("Id", id), ("Current", current));
}

using SigTroubleshoot.Live;
using SigTroubleshoot.Texts;

namespace SigTroubleshoot.Checks;

/// <summary>Why a verification could not tell, in the words of <c>Texts/Common.resx</c>.</summary>
internal static class Unverified
{
    /// <summary>No subscription to look in.</summary>
    public static Answer NoSubscription => Because("NoSubscription");

    /// <summary>No name to look for.</summary>
    public static Answer NoName => Because("NoName");

    /// <summary>No publisher, offer and SKU to look for.</summary>
    public static Answer NoIdentifier => Because("NoIdentifier");

    /// <summary>The error does not name the gallery.</summary>
    public static Answer NoGallery => Because("NoGallery");

    /// <summary>The error names the gallery, but not the group it was looked for in.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="resourceGroup">The group that holds a gallery of this name.</param>
    public static Answer NoResourceGroup(string gallery, string resourceGroup) => Because("NoResourceGroup", ("Gallery", gallery), ("ResourceGroup", resourceGroup));

    /// <summary>The error does not name the image definition.</summary>
    public static Answer NoDefinition => Because("NoDefinition");

    /// <summary>The error does not name the image version.</summary>
    public static Answer NoVersion => Because("NoVersion");

    /// <summary>The error does not name the source.</summary>
    public static Answer NoSource => Because("NoSource");

    /// <summary>The error does not tell the location asked for.</summary>
    /// <param name="id">What was read, or null.</param>
    /// <param name="current">Where it is.</param>
    public static Answer NoLocation(string? id = null, string? current = null) => Because("NoLocation", ("Id", id), ("Current", current));

    /// <summary>The error does not tell the value asked for.</summary>
    /// <param name="id">What was read.</param>
    /// <param name="property">The property.</param>
    /// <param name="current">Its value now.</param>
    public static Answer NoRequested(string id, string? property, string? current) =>
        Because("NoRequested", ("Id", id), ("Property", property), ("Current", current));

    /// <summary>The subscription's list of locations lacks one.</summary>
    public static Answer Unlisted(string region) => Because("Unlisted", ("Region", region));

    /// <summary>Only the owner of a shared gallery can read what the error is about.</summary>
    public static Answer Shared => Because("Shared");

    /// <summary>What was to be compared could not be read.</summary>
    public static Answer Unread(string id, ReadFailure failure) =>
        failure.IsAbsence() ? Because("NotThere", ("Id", id)) : Answer.NotEvaluated(failure);

    /// <summary>Azure's answer lacks what was to be compared.</summary>
    public static Answer NotTold(string id, string property) => Because("NotTold", ("Id", id), ("Property", property));

    private static Answer Because(string kind, params (string Name, string? Value)[] values)
    {
        var known = values.Where(value => !string.IsNullOrEmpty(value.Value)).ToDictionary(value => value.Name, value => value.Value!, StringComparer.Ordinal);
        return Answer.NotEvaluated(MessageTemplate.Fill(CommonTexts.Get($"Unverified.{kind}"), known));
    }
}

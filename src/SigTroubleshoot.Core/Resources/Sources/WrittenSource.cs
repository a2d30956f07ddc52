namespace SigTroubleshoot.Resources;

/// <summary>A place where a template names a source of an image version, as it is written there.</summary>
/// <param name="Path">The place, such as <c>storageProfile.dataDiskImages[0].source</c>.</param>
/// <param name="Text">The text that stands there in place of an object; null where it is an object, as it should be.</param>
/// <param name="Uri">The object's <c>uri</c>; null where it has none.</param>
internal sealed record WrittenSource(string Path, string? Text, string? Uri);

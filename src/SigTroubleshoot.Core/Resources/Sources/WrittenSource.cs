namespace SigTroubleshoot.Resources;

/// <summary>A source of an image version, as it is written in a template.</summary>
/// <param name="Path">The position, such as <c>storageProfile.dataDiskImages[0].source</c>.</param>
/// <param name="Text">The text that is there instead of an object; null if it is an object, as it should be.</param>
/// <param name="Uri">The object's <c>uri</c>; null if it has none.</param>
internal sealed record WrittenSource(string Path, string? Text, string? Uri);

namespace SigTroubleshoot.Text.Json;

/// <summary>What can be wrong with JSON; the members are generated from <c>JsonTexts.resx</c>.</summary>
internal static partial class JsonTexts;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>The functions of Terraform and Packer that are computed; all others are unknown.</summary>
internal static class HclFunctions
{
    private static readonly Dictionary<string, HclFunction> Known = new[] { TextFunctions.All, NumberFunctions.All, ListFunctions.All, MapFunctions.All, TimeFunctions.All, ConversionFunctions.All }
        .SelectMany(family => family)
        .ToDictionary(function => function.Key, function => function.Value, StringComparer.Ordinal);

    /// <summary>A function that needs known arguments; null if it is not known.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isPacker">Whether Packer evaluates it, not Terraform.</param>
    public static HclFunction? Find(string name, bool isPacker) =>
        isPacker && name == TextFunctions.ReplaceName ? TextFunctions.ReplaceInPacker : Known.TryGetValue(name, out var function) ? function : null;

    /// <summary>A function whose result is new in each run, but has a shape; null if it is not known.</summary>
    public static HclFunction? FindShaped(string name) => TimeFunctions.Shaped.TryGetValue(name, out var function) ? function : null;

    /// <summary>A function that works on arguments that are known in parts; null if it is not known.</summary>
    public static HclFunction? FindPartial(string name) => PartialFunctions.All.TryGetValue(name, out var function) ? function : null;
}

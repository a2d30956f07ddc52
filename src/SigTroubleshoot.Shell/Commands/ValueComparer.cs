using System.Globalization;
using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary>Compares values as PowerShell's operators do; what cannot be compared is compared as text.</summary>
internal sealed class ValueComparer(bool caseSensitive) : IComparer<object?>, IEqualityComparer<object?>
{
    /// <inheritdoc/>
    public int Compare(object? x, object? y) =>
        LanguagePrimitives.TryCompare(x, y, !caseSensitive, CultureInfo.CurrentCulture, out int order)
            ? order
            : string.Compare(Text(x), Text(y), CultureInfo.CurrentCulture, caseSensitive ? CompareOptions.None : CompareOptions.IgnoreCase);

    /// <inheritdoc/>
    public new bool Equals(object? x, object? y) => Compare(x, y) == 0;

    /// <inheritdoc/>
    public int GetHashCode(object? obj) =>
        string.GetHashCode(Text(obj), caseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Text(object? value) => value?.ToString() ?? "";
}

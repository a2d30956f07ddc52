namespace SigTroubleshoot.Templates.Judging;

/// <summary>Where a value is used in a resource.</summary>
/// <param name="Type">The type of the resource.</param>
/// <param name="Path">The path of the property.</param>
/// <param name="IsPart">Whether the value is only a part of the property's value.</param>
internal readonly record struct UsePlace(string Type, Func<string> Path, bool IsPart)
{
    /// <summary>Whether the value is a segment of an ID or an address: it is not empty, and has no slash.</summary>
    public bool IsSegment { get; init; }

    /// <summary>The use of a part of the value.</summary>
    public UsePlace Part() => this with { IsPart = true };
}

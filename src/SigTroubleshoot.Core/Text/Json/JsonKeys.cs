namespace SigTroubleshoot.Text.Json;

/// <summary>Names of members: each is created once, because a file repeats few names many times.</summary>
internal sealed class JsonKeys
{
    private const int MaxLength = 64;

    private readonly string?[] _known = new string?[1024];

    /// <summary>The name at a position of a text.</summary>
    public string Get(string text, int start, int length)
    {
        if (length > MaxLength)
            return text.Substring(start, length);
        var hash = 17;
        for (var i = start; i < start + length; i++)
            hash = unchecked((hash * 31) + text[i]);
        ref var slot = ref _known[hash & 1023];
        if (slot is not null && slot.Length == length && string.CompareOrdinal(text, start, slot, 0, length) == 0)
            return slot;
        return slot = text.Substring(start, length);
    }
}

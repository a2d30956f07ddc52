namespace SigTroubleshoot.Azure.Wire;

/// <summary>What the header <c>Content-Type</c> and the beginning of a body say about a response.</summary>
internal static class BodyType
{
    /// <summary>Whether something other than JSON was announced, or a page of markup was sent with no announcement: that was not Azure.</summary>
    /// <param name="contentType">The header; null if it is unknown.</param>
    /// <param name="body">The body.</param>
    public static bool IsForeign(string? contentType, string body) =>
        MediaType(contentType) is { Length: > 0 } type ? type.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0 : IsMarkup(body);

    /// <summary>Whether a body is a page of markup, such as a gateway's.</summary>
    public static bool IsMarkup(string body)
    {
        foreach (var character in body)
        {
            if (!char.IsWhiteSpace(character))
                return character == '<';
        }

        return false;
    }

    /// <summary>The media type without its parameters; empty if it is unknown, or too odd to be shown.</summary>
    public static string MediaType(string? contentType)
    {
        var type = (contentType ?? "").Split(';', ',')[0].Trim();
        return type.Length <= 100 && type.All(character => char.IsLetterOrDigit(character) || character is '/' or '-' or '+' or '.' or '_' or '*') ? type : "";
    }
}

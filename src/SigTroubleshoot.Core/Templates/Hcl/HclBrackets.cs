namespace SigTroubleshoot.Templates.Hcl;

/// <summary>Skips what is in brackets without reading it.</summary>
internal static class HclBrackets
{
    /// <summary>Moves behind the bracket that closes the one at a position, or to the end of the text.</summary>
    /// <param name="scanner">The text.</param>
    /// <param name="open">The position of the opening bracket.</param>
    public static void Skip(HclScanner scanner, int open)
    {
        var depth = 0;
        for (scanner.At = open; !scanner.IsAtEnd; scanner.At++)
        {
            switch (scanner.Current)
            {
                case '{' or '[' or '(':
                    depth++;
                    break;
                case '}' or ']' or ')':
                    depth--;
                    break;
                case '"':
                    SkipText(scanner);
                    break;
            }

            if (depth != 0)
                continue;
            scanner.At++;
            return;
        }
    }

    // To the closing quotation mark, or to the end of the line if there is none.
    private static void SkipText(HclScanner scanner)
    {
        for (scanner.At++; !scanner.IsAtEnd && scanner.Current is not ('"' or '\n'); scanner.At++)
        {
            if (scanner.Current == '\\' && scanner.Peek(1) != '\n')
                scanner.At++;
        }
    }
}

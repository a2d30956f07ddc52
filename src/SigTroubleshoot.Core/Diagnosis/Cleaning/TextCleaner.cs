using System.Text;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>Converts a section of raw input to clean text; secrets are masked before anything else sees it.</summary>
internal static class TextCleaner
{
    /// <summary>How many records may be inside of each other: what a program logged as JSON, a collector logs as JSON.</summary>
    private const int MaxDepth = 3;

    /// <summary>Cleans a section of input.</summary>
    /// <param name="raw">The section.</param>
    /// <param name="firstLine">The 1-based line in the source where the section starts.</param>
    public static CleanText Clean(string raw, int firstLine)
    {
        var lines = AnsibleOutcomes.WithoutOvercome(Unprefixed(LogLine.Split(raw, firstLine)));
        for (var round = 0; round < MaxDepth; round++)
        {
            var unfolded = JsonTexts.Unfold(LogRecords.TryExpand(lines, out var expanded) ? Unprefixed(expanded) : lines);
            if (ReferenceEquals(unfolded, lines))
                break;
            lines = AnsibleOutcomes.WithoutOvercome(unfolded);
        }

        return Assemble(HardBreaks.Join(lines));
    }

    private static List<LogLine> Unprefixed(List<LogLine> lines)
    {
        var texts = new List<LogLine>(lines.Count);
        var wasPart = false;
        foreach (var line in lines)
        {
            var text = LinePrefix.Strip(LineCleaner.WithoutColors(line.Text), out var isPart, out var continues);
            if ((wasPart || continues) && texts.Count > 0)
                texts[texts.Count - 1] = texts[texts.Count - 1] with { Text = texts[texts.Count - 1].Text + text };
            else
                texts.Add(line with { Text = text });
            wasPart = isPart;
        }

        return Indentation.Strip(RepeatedPrefix.Strip(texts));
    }

    private static CleanText Assemble(List<LogLine> lines)
    {
        var text = new StringBuilder();
        var starts = new int[lines.Count];
        var numbers = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && !lines[i].IsContinuation)
                text.Append('\n');
            starts[i] = text.Length;
            numbers[i] = lines[i].Number;
            text.Append(lines[i].Text);
        }

        return new CleanText(Redactor.Mask(text.ToString()), starts, numbers);
    }
}

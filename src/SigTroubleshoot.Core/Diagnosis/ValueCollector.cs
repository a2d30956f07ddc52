using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis.Values;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis;

/// <summary>
/// Collects named values from a text: resource IDs, command lines, names in the messages of Terraform and Packer,
/// api-version, and the operation's IDs.
/// </summary>
internal static class ValueCollector
{
    private const string Guid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private const string ExamplesBegin = "Examples from AI knowledge base:";
    private const string ExamplesEnd = "https://aka.ms/cli_ref";

    private static readonly Regex ApiVersion = new(
        @"\bapi-?version[""']?\s{0,4}[=:]\s{0,4}[""']?(?<value>\d{4}-\d{2}-\d{2}(?:-[a-z]{2,20})?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex OperationIds = new(
        @"\b(?:(?<OperationId>operation ?id)|(?<CorrelationId>(?:x-ms-)?correlation[ -]?(?:request-)?id|tracking id))[""']?(?:\s{0,40}[=:]|\s{1,4}is)\s{0,4}[""']?(?<value>" + Guid + ")",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The caller in ARM's sentences and in the headers of its responses; escapes and line breaks may be between the words and the ID.</summary>
    private static readonly Regex Caller = new(
        @"\bobject\s{0,4}id[\s\\'""=:]{1,12}(?<value>" + Guid + ")",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] OfGallery = ["ResourceGroup", "GalleryResourceGroup", "Definition", "Version", "Application"];

    /// <summary>Collects values.</summary>
    /// <param name="text">A section of text without colors and secrets.</param>
    /// <param name="values">Receives the values: <c>SubscriptionId</c>, <c>ResourceGroup</c>, <c>Gallery</c>, <c>Definition</c>,
    /// <c>Version</c>, <c>GalleryId</c>, <c>ResourceId</c>, <c>Region</c>, <c>VirtualMachine</c>, <c>Image</c> and more.</param>
    /// <param name="overwrite">Whether existing values are replaced.</param>
    public static void Collect(string text, Dictionary<string, string> values, bool overwrite = false)
    {
        if (string.IsNullOrEmpty(text))
            return;

        text = WithoutExamples(text);

        // The first source of a value wins: an ID is more reliable than a command line, which is more reliable than prose.
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var ids = IdScanner.Find(text);
        IdScanner.AddGallery(ids, values, found);
        CommandLineScanner.Add(text, found);
        NameScanner.Add(text, found);
        AddGroupOfGallery(values, found);
        IdScanner.AddOthers(ids, found);
        if (ApiVersion.Match(text) is { Success: true } version)
            ValueFilter.Add(found, "ApiVersion", version.Groups["value"].Value);
        if (Caller.Match(text) is { Success: true } caller)
            ValueFilter.Add(found, "ObjectId", caller.Groups["value"].Value);
        foreach (Match id in OperationIds.Matches(text))
            ValueFilter.Add(found, id.Groups["OperationId"].Success ? "OperationId" : "CorrelationId", id.Groups["value"].Value);

        RemoveOthers(values, found, overwrite);
        foreach (var pair in found)
        {
            if (overwrite || !values.ContainsKey(pair.Key))
                values[pair.Key] = pair.Value;
        }
    }

    /// <summary>
    /// A version from a source in another gallery: a command names one gallery, the sentence the other. What is below or
    /// around the one must not be added to the other, or a command would aim at something that does not exist.
    /// </summary>
    private static void RemoveOthers(Dictionary<string, string> known, Dictionary<string, string> found, bool overwrite)
    {
        if (overwrite)
            return;
        if (IsOther("Gallery"))
        {
            foreach (var name in OfGallery)
                found.Remove(name);
        }
        else if (IsOther("Definition"))
        {
            found.Remove("Version");
        }

        bool IsOther(string name) => known.TryGetValue(name, out var one) && found.TryGetValue(name, out var other) && !Is(one, other);
    }

    // The Azure CLI prints its own examples below a refused argument; their names belong to nobody.
    private static string WithoutExamples(string text)
    {
        for (var from = text.IndexOf(ExamplesBegin, StringComparison.Ordinal); from >= 0; from = text.IndexOf(ExamplesBegin, from, StringComparison.Ordinal))
        {
            var end = text.IndexOf(ExamplesEnd, from, StringComparison.Ordinal);
            text = text.Remove(from, (end < 0 ? text.Length : end) - from);
        }

        return text;
    }

    /// <summary>
    /// The resource group found so far may be that of a VM or disk encryption set near the sentence; a command on the
    /// gallery, farther away, shows the gallery's.
    /// </summary>
    private static void AddGroupOfGallery(Dictionary<string, string> known, Dictionary<string, string> found)
    {
        if (found.TryGetValue("Gallery", out var gallery)
            && found.TryGetValue("ResourceGroup", out var group)
            && (!known.TryGetValue("Gallery", out var named) || Is(gallery, named))
            && known.TryGetValue("ResourceGroup", out var other)
            && !Is(group, other))
        {
            found["GalleryResourceGroup"] = group;
        }
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

using System.Globalization;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Settings;

/// <summary>
/// Reads the suppressions in the metadata of a resource in an ARM template: <c>"metadata": { "sigtroubleshoot": { "rule": …,
/// "reason": …, "expires": … } }</c>, or an array of such objects.
/// </summary>
internal static class SuppressionMetadata
{
    /// <summary>The name of the member of a resource's metadata.</summary>
    public const string Name = "sigtroubleshoot";

    /// <summary>The suppressions of a resource.</summary>
    /// <param name="metadata">The member <see cref="Name"/> of its metadata.</param>
    /// <param name="file">The file, as findings name it in their Source.</param>
    /// <param name="resource">The lines of the resource.</param>
    /// <param name="lineAt">The 1-based line of a position in the file.</param>
    public static InFileSuppressions Read(JsonValue metadata, string file, LineRange resource, Func<int, int> lineAt)
    {
        var entries = new List<SuppressionEntry>();
        var notices = new List<SettingsNotice>();
        foreach (var item in metadata.Kind == JsonKind.Array ? metadata.Items : metadata.Kind == JsonKind.Null ? [] : [metadata])
        {
            var line = lineAt(item.Start);
            var rule = item["rule"].Text.Trim();
            var reason = item["reason"].Text.Trim();
            var expires = item["expires"].Text;
            var last = default(DateTime);
            var problem = item.Kind != JsonKind.Object || rule.Length == 0 ? SettingsTexts.MetadataInvalid
                : reason.Length == 0 ? SettingsTexts.NoReason
                : expires.Length > 0 && !SuppressionDate.TryParse(expires, out last) ? SettingsTexts.CommentDateInvalid
                : null;
            if (problem is null)
            {
                entries.Add(new SuppressionEntry(rule)
                {
                    Reason = reason,
                    Expires = expires.Length > 0 ? last : null,
                    Origin = file,
                    OriginLine = line,
                    Lines = resource,
                });
                continue;
            }

            var message = SettingsTexts.Fill(problem, ("Rule", rule), ("File", file), ("Line", line.ToString(CultureInfo.InvariantCulture)), ("Value", expires));
            notices.Add(new(FindingSeverity.Warning, message, file, line));
        }

        return new(entries, notices);
    }
}

namespace SigTroubleshoot.Rules;

/// <summary>Takes the address of a blob apart, for commands that ask for the storage account, container, and blob.</summary>
internal static class BlobAddress
{
    /// <summary>Adds the parts of the address in <c>Uri</c> to the values, and removes its signature, which no command needs.</summary>
    public static void Explain(Dictionary<string, string> values)
    {
        if (!values.TryGetValue("Uri", out var text) || !Uri.TryCreate(text.Trim('\'', '"'), UriKind.Absolute, out var uri) || !IsBlobStorage(uri))
            return;
        values["Uri"] = uri.GetLeftPart(UriPartial.Path);
        AddIfNew(values, "StorageAccount", uri.Host.Substring(0, uri.Host.IndexOf('.')));
        var path = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/'));
        var slash = path.IndexOf('/');
        AddIfNew(values, "Container", slash < 0 ? path : path.Substring(0, slash));
        if (slash > 0)
            AddIfNew(values, "Blob", path.Substring(slash + 1));
    }

    private static bool IsBlobStorage(Uri uri) => uri.Host.IndexOf(".blob.", StringComparison.OrdinalIgnoreCase) > 0;

    private static void AddIfNew(Dictionary<string, string> values, string name, string value)
    {
        if (value.Length > 0 && !values.ContainsKey(name))
            values[name] = value;
    }
}

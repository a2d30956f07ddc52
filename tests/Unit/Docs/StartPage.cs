namespace SigTroubleshoot.Unit.Docs;

/// <summary>The start page in both languages, split at its headings.</summary>
internal static class StartPage
{
    /// <summary>The page in English.</summary>
    public const string English = "README.md";

    /// <summary>The page in Traditional Chinese.</summary>
    public const string Chinese = "README.zh-TW.md";

    /// <summary>The sections of a page, the first without its heading.</summary>
    public static string[] Sections(string page) => DocPages.Read(page).Split("\n## ");

    /// <summary>The examples with an output that need only the module: those before the sections about the sources and the limits.</summary>
    public static IEnumerable<DocExample> ExamplesForUsers(string page) =>
        Sections(page).SkipLast(2).SelectMany(section => DocExample.In(page, section)).Where(example => example.Output is not null);
}

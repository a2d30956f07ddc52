using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Tables;

/// <summary>
/// What somebody at a prompt asks and waits for, so that the methods that answer it are compiled before. A test of templates takes
/// longer than compiling it, and its code would not fit into the size that the module may have.
/// </summary>
internal static class UsualCalls
{
    // In characters, as files are read.
    private const int BlockLength = 128 * 1024;

    // The wrong values make the rules answer, too.
    private const string Version = """
        {"name":"01.0","location":"westeurope","properties":{"publishingProfile":{"targetRegions":[{"name":"West Europe","regionalReplicaCount":0,"storageAccountType":"Standard"},
        {"name":"nowhere"}],"endOfLifeDate":"2020-01-01"},"storageProfile":{"source":{"id":"/subscriptions/0/x"}}}}
        """;

    private const string Definition = """
        {"name":"-ubuntu","location":"westeurope","properties":{"osType":"Linux","osState":"Generalized","hyperVGeneration":"V3","identifier":{"publisher":"a","offer":"b","sku":"c."}}}
        """;

    /// <summary>Asks all of it.</summary>
    public static void Make()
    {
        var engine = SigEngine.Default;
        foreach (var rule in engine.Rules)
        {
            foreach (var sentence in rule.Messages)
            {
                var text = Filled(sentence);
                engine.Diagnose(text);
                engine.Diagnose($"ERROR: (Conflict) {text}\nCode: Conflict\nMessage: {text}\n");
                engine.Diagnose($"New-AzGalleryImageVersion: {text}\nErrorCode: Conflict\nErrorMessage: {text}\nStatusCode: 409\n");
                engine.Diagnose("{\"error\":{\"code\":\"Conflict\",\"message\":\"" + text.Replace('"', '\'') + "\",\"target\":\"galleryImageVersion\"}}");
                engine.Diagnose("The image version failed: " + string.Join(' ', text.Split(' ').Where((_, word) => word % 6 != 5)));
            }
        }

        // Long enough to be searched, in more than one buffer.
        engine.Diagnose(string.Concat(engine.Rules.SelectMany(rule => rule.Messages).Select(sentence => "ERROR: (Conflict) " + Filled(sentence) + "\n" + new string('.', 20_000) + "\n")));
        ReadInBlocks(engine, UsualLog.Text());
        foreach (var name in new[] { "gallery1", "-", "my gallery", "gallery.", new string('g', 90) })
        {
            engine.Check(new Gallery { Name = name }, name, "");
            engine.Passes(new Gallery { Name = name });
        }

        engine.Check(ImageVersionMapping.Map(new JsonNode(JsonReader.Parse(Version).Value)), "", "");
        engine.Check(ImageDefinitionMapping.Map(new JsonNode(JsonReader.Parse(Definition).Value)), "", "");
    }

    private static void ReadInBlocks(SigEngine engine, string text)
    {
        var diagnosis = engine.OpenText("az.log");
        var chars = text.ToCharArray();
        for (var at = 0; at < chars.Length; at += BlockLength)
            diagnosis.Append(chars, at, Math.Min(BlockLength, chars.Length - at));
        diagnosis.Complete();
    }

    private static string Filled(string sentence) => Placeholder.Replace(sentence, "gallery1");
}

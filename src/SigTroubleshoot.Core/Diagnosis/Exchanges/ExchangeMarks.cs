namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>The phrases, in letters and digits, by which requests are found in a log of any size.</summary>
internal static class ExchangeMarks
{
    private static readonly string[] Writes = ["put", "post", "patch", "delete"];

    private static readonly string[] Reads = ["get", "head"];

    private static readonly string[] Answers =
        ["responsestatus2", "responsestatuscode2", "statuscodeok", "statuscodecreated", "statuscodeaccepted", "statuscodenocontent", "200ok", "201created", "202accepted", "204nocontent"];

    /// <summary>All phrases.</summary>
    public static IReadOnlyDictionary<string, ExchangeMark> All { get; } = Build();

    private static Dictionary<string, ExchangeMark> Build()
    {
        var marks = new Dictionary<string, ExchangeMark>(StringComparer.Ordinal);
        foreach (var verb in Writes.Concat(Reads))
        {
            // The Azure CLI, Az PowerShell, JavaScript, and Packer label the method; .NET prints it before the address.
            var mark = Reads.Contains(verb) ? ExchangeMark.Read : ExchangeMark.Write;
            marks["method" + verb] = mark;
            marks[verb + "https"] = mark;
            marks["azurermrequest" + verb] = mark;
        }

        foreach (var phrase in Answers)
            marks[phrase] = ExchangeMark.Answer;
        foreach (var phrase in SuccessMarks.Phrases)
            marks[phrase] = ExchangeMark.Success;
        marks["azureasyncoperationhttps"] = ExchangeMark.Operation;
        marks["locationhttps"] = ExchangeMark.Operation;
        marks["requestbody"] = ExchangeMark.Body;
        marks["commandarguments"] = ExchangeMark.Command;
        return marks;
    }
}

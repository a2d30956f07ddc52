using System;
using System.Globalization;
using System.Text;

namespace SigTroubleshoot.MonoRun;

/// <summary>Prints what Core concludes on this runtime. The first argument is the folder with the samples.</summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new UTF8Encoding(false);
        using var output = new System.IO.StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        CoreReport.Write(arguments[0], output);
    }
}

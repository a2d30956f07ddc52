namespace SigTroubleshoot.Templates;

/// <summary>Compiles Bicep files. It never throws.</summary>
internal interface IBicepCompiler
{
    /// <summary>Compiles a <c>.bicep</c> file, or a <c>.bicepparam</c> file with the template that it uses.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="canRestore">Whether modules may be downloaded; if not, a module that is not in the cache is an error.</param>
    BicepCompilation Compile(string path, bool canRestore);
}

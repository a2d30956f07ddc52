#!/usr/bin/env bash
# .NET 10: a library with texts in zh-Hant is English for zh-TW when it is loaded as bytes, or without ICU.
#
# Guess:   zh-TW falls back to zh-Hant wherever the file zh-Hant/Texts.resources.dll is beside the library, and what
#          differs without ICU is sorting and formats.
# Seen:    true if the library is loaded from its path, also in a load context of one's own. Loaded with
#          Assembly.Load(byte[]) or LoadFromStream it is English without an error; the context's Resolving is asked
#          for each culture and could help. Without ICU zh-TW cannot be made at all. With
#          DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY=0, which helps with that, it has no parents, and
#          zh-Hant is called zh-HANT, so that on Linux even its own folder is not found. The old name zh-CHT
#          (Traditional) falls back to zh.
# Matters: loaders that keep a module's files from being locked, and small containers, show English to readers of
#          Chinese, and nothing tells. Load from a path, with ICU, or answer Resolving.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

mkdir texts app
cat > texts/Texts.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NeutralLanguage>en</NeutralLanguage></PropertyGroup>
</Project>
END
for culture in en zh zh-Hant; do
    cat > "texts/T.$culture.resx" <<END
<root>
  <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>
  <resheader name="version"><value>2.0</value></resheader>
  <resheader name="reader"><value>System.Resources.ResXResourceReader, System.Windows.Forms</value></resheader>
  <resheader name="writer"><value>System.Resources.ResXResourceWriter, System.Windows.Forms</value></resheader>
  <data name="Language" xml:space="preserve"><value>$culture</value></data>
</root>
END
done
mv texts/T.en.resx texts/T.resx
cat > texts/Texts.cs <<'END'
using System.Globalization;
using System.Resources;

public static class Texts
{
    public static string Get(string culture)
    {
        try { return new ResourceManager("Texts.T", typeof(Texts).Assembly).GetString("Language", new CultureInfo(culture))! + (new CultureInfo(culture).Name == culture ? "" : $" for {new CultureInfo(culture)}"); }
        catch (CultureNotFoundException) { return nameof(CultureNotFoundException); }
    }
}
END
cat > app/app.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
</Project>
END
cat > app/app.cs <<'END'
using System.Reflection;
using System.Runtime.Loader;

string file = Path.GetFullPath("bin/Texts.dll");
string Ask(Assembly library, string culture) => (string)library.GetType("Texts")!.GetMethod("Get")!.Invoke(null, [culture])!;
int asked = 0;
AssemblyLoadContext Own()
{
    var context = new AssemblyLoadContext("own");
    context.Resolving += (_, name) => { if (name.CultureName is { Length: > 0 }) asked++; return null; };
    return context;
}
var path = Own().LoadFromAssemblyPath(file);
Console.WriteLine(string.Join(", ", args.Select(c => $"{c}: {Ask(path, c)}")));
if (args.Length > 1)
{
    asked = 0;
    Console.WriteLine("zh-TW, LoadFromStream: " + Ask(Own().LoadFromStream(File.OpenRead(file)), "zh-TW") + $", handlers asked: {asked}");
    Console.WriteLine("zh-TW, Load(byte[]): " + Ask(Assembly.Load(File.ReadAllBytes(file)), "zh-TW"));
}
END
dotnet build texts -o bin -v q >/dev/null
dotnet build app -o appbin -v q >/dev/null
{
    dotnet appbin/app.dll zh-TW zh-HK zh-CN zh-CHT de
    export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
    echo "without ICU, $(dotnet appbin/app.dll zh-TW)"
    export DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY=0
    echo "without ICU, any culture, $(dotnet appbin/app.dll zh-TW), $(dotnet appbin/app.dll zh-Hant), $(dotnet appbin/app.dll zh)"
} | tee seen

cat > expected <<'END'
zh-TW: zh-Hant, zh-HK: zh-Hant, zh-CN: zh, zh-CHT: zh, de: en
zh-TW, LoadFromStream: en, handlers asked: 3
zh-TW, Load(byte[]): en
without ICU, zh-TW: CultureNotFoundException
without ICU, any culture, zh-TW: en, zh-Hant: en for zh-HANT, zh: zh
END
diff expected seen
echo 'As stated.'

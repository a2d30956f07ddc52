#!/usr/bin/env bash
# NetArchTest.Rules 1.3.2 and TngTech.ArchUnitNET 0.13.5: dependencies that neither rule engine sees.
#
# Guess:   "must not depend on namespace App.Azure" finds every use, and a rule about App.Core is about
#          App.Core alone.
# Seen:    neither sees a catch clause, a constant, an enum member as a number, or a nested class's field
#          when the outer class is asked. NetArchTest also misses typeof in the argument of an attribute,
#          takes App.CoreExtras for a part of App.Core, and lets a rule pass that selects no type at all
#          (a misspelt namespace), which ArchUnitNET fails.
# Matters: "the core does not know the Azure SDK" can be green while the core catches the SDK's
#          exceptions. Test the assembly's references, too.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
export NUGET_PACKAGES="$work/packages" TMPDIR="$work" DOTNET_NOLOGO=1

cat > rules.cs <<'END'
#:package NetArchTest.Rules@1.3.2
#:package TngTech.ArchUnitNET@0.13.5
#:property PublishAot=false
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using Net = NetArchTest.Rules.Types;

var assembly = typeof(App.Core.Model).Assembly;
var architecture = new ArchLoader().LoadAssemblies(assembly).Build();
foreach (var type in new[] { "CallsIt", "CatchesIt", "UsesItsConstant", "UsesItsEnum", "HasItInAttribute", "NestsAUser" })
{
    bool net = !Net.InAssembly(assembly).That().HaveName(type).ShouldNot().HaveDependencyOn("App.Azure").GetResult().IsSuccessful;
    bool unit = !ArchRuleDefinition.Types().That().HaveFullName("App.Use." + type).Should().NotDependOnAnyTypesThat().ResideInNamespace("App.Azure").HasNoViolations(architecture);
    Console.WriteLine($"{type}: NetArchTest {(net ? "sees" : "misses")}, ArchUnitNET {(unit ? "sees" : "misses")}");
}
bool extras = Net.InAssembly(assembly).That().ResideInNamespace("App.Core").GetTypes().Any(t => t.Name == "Extra");
bool unitExtras = ArchRuleDefinition.Types().That().ResideInNamespace("App.Core").GetObjects(architecture).Any(t => t.Name == "Extra");
Console.WriteLine($"App.CoreExtras within App.Core: NetArchTest {extras}, ArchUnitNET {unitExtras}");
bool none = Net.InAssembly(assembly).That().ResideInNamespace("App.Typo").ShouldNot().HaveDependencyOn("App.Azure").GetResult().IsSuccessful;
bool unitNone = ArchRuleDefinition.Types().That().ResideInNamespace("App.Typo").Should().BePublic().HasNoViolations(architecture);
Console.WriteLine($"a rule without types passes: NetArchTest {none}, ArchUnitNET {unitNone}");

namespace App.Core { public class Model; }
namespace App.CoreExtras { public class Extra; }
namespace App.Azure
{
    public class Client { public const string Name = "client"; public static int Call() => 1; }
    public class Failure : Exception;
    public enum State { Ready = 1 }
}
namespace App.Use
{
    using App.Azure;
    public class MarkAttribute(System.Type type) : Attribute { public System.Type Type => type; }
    public class CallsIt { public int M() => Client.Call(); }
    public class CatchesIt { public void M() { try { } catch (Failure) { } } }
    public class UsesItsConstant { public string M() => Client.Name; }
    public class UsesItsEnum { public int M() => (int)State.Ready; }
    [Mark(typeof(Client))] public class HasItInAttribute;
    public class NestsAUser { public class Inner { public Client? Client; } }
}
END
dotnet run rules.cs 2>&1 | grep -v warning | tee seen

cat > expected <<'END'
CallsIt: NetArchTest sees, ArchUnitNET sees
CatchesIt: NetArchTest misses, ArchUnitNET misses
UsesItsConstant: NetArchTest misses, ArchUnitNET misses
UsesItsEnum: NetArchTest misses, ArchUnitNET misses
HasItInAttribute: NetArchTest misses, ArchUnitNET sees
NestsAUser: NetArchTest misses, ArchUnitNET misses
App.CoreExtras within App.Core: NetArchTest True, ArchUnitNET False
a rule without types passes: NetArchTest True, ArchUnitNET False
END
diff expected seen
echo 'As stated.'

; Inno Setup script for the folder that PyInstaller makes on Windows. Untested: nobody has run it yet.
#define Version "0.1.0"

[Setup]
AppId=org.briefdesk.Briefdesk
AppName=Briefdesk
AppVersion={#Version}
AppPublisher=Briefdesk
DefaultDirName={autopf}\Briefdesk
DefaultGroupName=Briefdesk
PrivilegesRequired=lowest
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
LicenseFile=..\..\..\LICENSE
OutputBaseFilename=briefdesk-{#Version}-setup
UninstallDisplayIcon={app}\briefdesk.exe

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"
Name: "french"; MessagesFile: "compiler:Languages\French.isl"

[Files]
Source: "..\..\..\dist\briefdesk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Briefdesk"; Filename: "{app}\briefdesk.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.brief"; ValueType: string; ValueData: "Briefdesk.Brief"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Briefdesk.Brief"; ValueType: string; ValueData: "Briefdesk brief"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Briefdesk.Brief\shell\open\command"; ValueType: string; ValueData: """{app}\briefdesk.exe"" ""%1"""

"""The Qt window: everything a user sees and presses. Imports the engine; the engine never imports it."""
